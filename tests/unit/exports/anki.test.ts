import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { type AnkiNote, ankiNotes, formatAnkiText } from '../../../src/exports/anki-notes.ts';
import { buildAnkiPackage } from '../../../src/exports/anki-package.node.ts';
import { PAIRS } from '../../../src/exports/pairs.ts';
import { LANGS } from '../../../src/site.ts';
import { readZip } from './read-zip.ts';
import { BUCKET, type Draft, hardDraft, OBJECT, recordsOf } from './records.ts';

const pair = { from: 'ja', to: 'zh' } as const;
const english = { from: 'en', to: 'zh' } as const;
const notesOf = (drafts: readonly Draft[], of: Parameters<typeof ankiNotes>[1]): AnkiNote[] => ankiNotes(recordsOf(drafts), of);

type Row = Record<string, string | number>;
interface Collection {
  notes: Row[];
  cards: Row[];
  col: Row;
}

/** The tables of a package, as SQLite reads them. */
async function readPackage(bytes: Uint8Array): Promise<Collection> {
  const files = await readZip(bytes);
  expect(files.map(({ name }) => name)).toEqual(['collection.anki2', 'media']);
  expect(files[1]?.content.toString()).toBe('{}');
  const folder = mkdtempSync(join(tmpdir(), 'anki-test-'));
  const path = join(folder, 'collection.anki2');
  writeFileSync(path, files[0]?.content ?? '');
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = (query: string): Row[] => database.prepare(query).all() as Row[];
  expect(rows('PRAGMA integrity_check')).toEqual([{ integrity_check: 'ok' }]);
  const collection = { notes: rows('SELECT * FROM notes ORDER BY rowid'), cards: rows('SELECT * FROM cards'), col: rows('SELECT * FROM col')[0] ?? {} };
  database.close();
  rmSync(folder, { recursive: true });
  return collection;
}

test('there are twelve ordered pairs of four languages', () => {
  expect(PAIRS).toHaveLength(LANGS.length * (LANGS.length - 1));
});

test('a note asks for the term with its reading above it and answers with term, summary and link', () => {
  const [note] = notesOf([BUCKET, OBJECT], pair);
  expect(note?.front).toBe('<div class="term" lang="ja">S3 <ruby>保存先<rt>ほぞんさき</rt></ruby></div>');
  expect(note?.back).toContain('<div class="term" lang="zh-Hans">存储桶</div>');
  expect(note?.back).toContain('存放对象的容器。');
  expect(note?.back).toContain('<a href="https://kb.example/c/bucket/">');
  expect(notesOf([BUCKET], { from: 'zh', to: 'ko' })[0]?.front).toContain('<ruby>存<rt>cún</rt></ruby>');
});

test('a concept that one of the languages lacks has no note', () => {
  expect(notesOf([BUCKET, OBJECT], pair)).toHaveLength(1);
  expect(notesOf([BUCKET, OBJECT], english)).toHaveLength(2);
});

describe('a package', () => {
  test('has a card for each note, in one deck, with one type of note', async () => {
    const { notes, cards, col } = await readPackage(buildAnkiPackage(notesOf([BUCKET, OBJECT], english), english));
    expect(col['ver']).toBe(11);
    const decks = JSON.parse(String(col['decks'])) as Record<string, { id: number; name: string }>;
    const models = JSON.parse(String(col['models'])) as Record<string, { id: number; flds: { name: string }[]; tmpls: unknown[] }>;
    const [model] = Object.values(models);
    expect(Object.values(models)).toHaveLength(1);
    expect(model?.flds.map(({ name }) => name)).toEqual(['Front', 'Back']);
    expect(cards.map(({ nid }) => nid)).toEqual(notes.map(({ id }) => id));
    for (const { did } of cards) expect(decks[String(did)]?.name).toBe('Tetragloss::English → 中文');
    for (const { mid, flds, csum, sfld } of notes) {
      expect(mid).toBe(model?.id);
      expect(String(flds).split('\x1f')).toHaveLength(2);
      expect(csum).toBe(Number.parseInt(createHash('sha1').update(String(sfld)).digest('hex').slice(0, 8), 16));
    }
    expect(notes.map(({ sfld }) => sfld)).toEqual(['Bucket', 'Object']);
    expect(notes[0]?.['tags']).toBe(' Tetragloss::storage ');
  });

  test('that is imported again finds its notes, its deck and its type of note', async () => {
    const before = await readPackage(buildAnkiPackage(notesOf([OBJECT], english), english));
    const changed: Draft = { ...OBJECT, texts: { ...OBJECT.texts, en: { term: 'S3 object', summary: 'Other words.' } } };
    const after = await readPackage(buildAnkiPackage(notesOf([BUCKET, changed], english), english));
    const [object] = before.notes;
    const same = after.notes.find(({ guid }) => guid === object?.['guid']);
    expect([same?.['id'], same?.['mid']]).toEqual([object?.['id'], object?.['mid']]);
    expect(same?.['flds']).not.toBe(object?.['flds']);
    expect(after.cards.find(({ nid }) => nid === object?.['id'])?.['did']).toBe(before.cards[0]?.['did']);
  });

  test('shares no note and no deck with that of another pair', async () => {
    const all = await Promise.all([english, { from: 'zh', to: 'en' } as const].map((of) => readPackage(buildAnkiPackage(notesOf([BUCKET, OBJECT], of), of))));
    const values = (key: string, table: 'notes' | 'cards') => all.flatMap((collection) => collection[table].map((row) => row[key]));
    expect(new Set(values('guid', 'notes')).size).toBe(4);
    expect(new Set(values('id', 'notes')).size).toBe(4);
    expect(new Set(values('did', 'cards')).size).toBe(2);
    expect(new Set(values('mid', 'notes')).size).toBe(1);
  });

  test('is the same to the byte for the same notes', () => {
    const notes = notesOf([BUCKET, OBJECT], english);
    expect(Buffer.from(buildAnkiPackage(notes, english)).equals(Buffer.from(buildAnkiPackage(notes, english)))).toBe(true);
  });

  test('of no notes is a package', async () => {
    expect((await readPackage(buildAnkiPackage([], pair))).notes).toEqual([]);
  });
});

const textOf = (html: string): string => {
  const visit = (node: object): string =>
    'value' in node ? String(node.value) : 'childNodes' in node ? (node.childNodes as object[]).map(visit).join('') : '';
  return visit(parseFragment(html));
};

test('the text file tells Anki what its columns are', () => {
  const lines = formatAnkiText(notesOf([BUCKET], pair), pair).split('\n');
  expect(lines.slice(0, 7)).toEqual([
    '#separator:tab',
    '#html:true',
    '#notetype:Tetragloss',
    '#deck:Tetragloss::日本語 → 中文',
    '#columns:Guid\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
  ]);
  expect(lines[7]?.split('\t')).toHaveLength(4);
});

test('any text comes back as it was, from the text file and from the package', async () => {
  await fc.assert(
    fc.asyncProperty(hardDraft, async (draft) => {
      const notes = notesOf([draft], english);
      const term = recordsOf([draft])[0]?.texts.find(({ lang }) => lang === 'en')?.term;
      const rows = parseCsv(formatAnkiText(notes, english), { delimiter: '\t', from_line: 8 }) as string[][];
      expect(rows.map(([guid, front, back]) => ({ guid, front, back }))).toEqual(notes.map(({ guid, front, back }) => ({ guid, front, back })));
      expect(textOf(rows[0]?.[1] ?? '')).toBe(term);
      const { notes: read } = await readPackage(buildAnkiPackage(notes, english));
      expect(String(read[0]?.['flds']).split('\x1f')).toEqual([notes[0]?.front, notes[0]?.back]);
      expect(read[0]?.['sfld']).toBe(term);
    }),
    { numRuns: 30 },
  );
});
