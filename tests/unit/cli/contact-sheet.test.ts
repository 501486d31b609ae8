import { expect, test } from 'vitest';
import { contactSheet } from '../../../src/cli/contact-sheet.ts';

test('a sheet has a row a width and colour scheme, and leads to every picture', () => {
  const shots = [360, 1280].flatMap((width) =>
    ['light', 'dark'].flatMap((scheme) => ['zh', 'ko'].map((lang) => ({ file: `map/${lang}-${scheme}-${width}.png`, lang, scheme, width }))),
  );
  const sheet = contactSheet('map', shots);
  expect([...sheet.matchAll(/<h2>(.*?)<\/h2>\n<div class="(\w+)">/g)].map(([, label, size]) => `${label}: ${size}`)).toEqual([
    '360 px, light: narrow',
    '360 px, dark: narrow',
    '1280 px, light: wide',
    '1280 px, dark: wide',
  ]);
  for (const { file } of shots) expect(sheet).toContain(`<a href="${file}"><img src="${file}" alt="map, `);
});
