import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatTbx } from '../../../src/exports/tbx.ts';
import { checkTbx, descendants, readXml } from './tbx-rules.ts';
import { BUCKET, hardDraft, OBJECT, recordsOf } from './records.ts';

const options = { homeUrl: 'https://kb.example/', categoryName: () => 'Storage & "more"' };
const format = (drafts: Parameters<typeof recordsOf>[0]): string => formatTbx(recordsOf(drafts), options);

test('a term base keeps to the rules of TBX-Basic', () => {
  expect(checkTbx(readXml(format([BUCKET, OBJECT])))).toEqual([]);
});

test('every spelling has its status, spellings to avoid that of deprecated terms', () => {
  const [bucket] = descendants(readXml(format([BUCKET])), 'conceptEntry');
  const languages = bucket ? descendants(bucket, 'langSec') : [];
  expect(languages.map(({ attributes }) => attributes['xml:lang'])).toEqual(['zh-Hans', 'ko', 'ja', 'en']);
  const spellings = languages[3]?.children.filter(({ name }) => name === 'termSec') ?? [];
  const status = ({ children }: (typeof spellings)[number]) => [
    children[0]?.text,
    children.find(({ attributes }) => attributes['type'] === 'administrativeStatus')?.text,
  ];
  expect(spellings.map(status)).toEqual([
    ['Bucket', 'preferredTerm-admn-sts'],
    ['S3 bucket', 'admittedTerm-admn-sts'],
    ['--bucket', 'admittedTerm-admn-sts'],
    ['Pail', 'deprecatedTerm-admn-sts'],
  ]);
  expect(languages[3]?.children[0]?.text).toBe('A container of objects, "flat" & <named>.');
  expect(bucket?.children.find(({ name }) => name === 'xref')?.attributes['target']).toBe('https://kb.example/c/bucket/');
});

test('related concepts are named where they are in the file, and only there', () => {
  const links = (drafts: Parameters<typeof recordsOf>[0]) =>
    descendants(readXml(format(drafts)), 'ref').map(({ attributes, text }) => [attributes['target'], text]);
  expect(links([BUCKET, OBJECT])).toEqual([
    ['c-object', 'Object'],
    ['c-bucket', 'Bucket'],
  ]);
  expect(links([BUCKET])).toEqual([]);
});

test('any text is well-formed XML, keeps to the rules and comes back as it was', () => {
  fc.assert(
    fc.property(hardDraft, (draft) => {
      const root = readXml(format([draft]));
      expect(checkTbx(root)).toEqual([]);
      const [text] = recordsOf([draft])[0]?.texts ?? [];
      const [first] = descendants(root, 'langSec');
      expect(first && descendants(first, 'term').map((term) => term.text)).toEqual([text?.term, ...(text?.aliases ?? []), ...(text?.avoid ?? [])]);
      expect(first?.children[0]?.text).toBe(text?.summary);
    }),
  );
});

test.each([
  ['a status that is not in the picklist', (xml: string) => xml.replace('preferredTerm-admn-sts', 'preferred')],
  ['a definition at the level of a term', (xml: string) => xml.replace('</term>', '</term><descrip type="definition">x</descrip>')],
  ['a note on a term before the term', (xml: string) => xml.replace('<termSec>', '<termSec><note>x</note>')],
  ['a language without its tag', (xml: string) => xml.replace(' xml:lang="ko"', '')],
  ['a reference to nothing', (xml: string) => xml.replace('target="c-object"', 'target="c-nothing"')],
  ['an id twice', (xml: string) => xml.replace('id="c-object"', 'id="c-bucket"')],
  ['a data category of another dialect', (xml: string) => xml.replace('"subjectField"', '"conceptPosition"')],
])('the checker of this test finds %s', (_, spoil) => {
  const xml = format([BUCKET, OBJECT]);
  expect(checkTbx(readXml(spoil(xml)))).not.toEqual([]);
});
