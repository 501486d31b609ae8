import { expect, test } from 'vitest';
import { speculationRules } from '../../../src/head/speculation.ts';

test('pages of the site are fetched ahead when they are about to be opened; downloads, search and other paths of the host are not', () => {
  const { prefetch } = JSON.parse(speculationRules('/kb/')) as {
    prefetch: { where: { and: [{ href_matches: string }, { not: { href_matches: string } }] }; eagerness: string }[];
  };
  const [{ where, eagerness }] = prefetch as [(typeof prefetch)[number]];
  expect(eagerness).toBe('moderate');
  const [pages, search] = [where.and[0].href_matches, where.and[1].not.href_matches].map((pathname) => new URLPattern({ pathname }));
  const isFetched = (address: string): boolean => pages?.test(address) === true && search?.test(address) === false;
  expect(isFetched('https://x/kb/ja/concepts/sqs/')).toBe(true);
  expect(isFetched('https://x/kb/ja/concepts/sqs/?with=ko#limits')).toBe(true);
  for (const other of ['/kb/ja/search/', '/kb/ja/search/?q=sqs', '/kb/data/terms.csv', '/kb/ja/concepts/sqs.md', '/elsewhere/'])
    expect(isFetched(`https://x${other}`), other).toBe(false);
});
