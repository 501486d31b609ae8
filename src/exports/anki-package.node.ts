import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { collectionRow, EPOCH, TABLES } from './anki-collection.ts';
import { type AnkiNote, deckName, NOTE_TYPE } from './anki-notes.ts';
import { type Pair, pairKey } from './pairs.ts';
import { buildZip } from './zip.ts';

/**
 * Notes as a package of Anki (`.apkg`). Note type, deck and notes are known by numbers that their names decide, so a later
 * import finds them again; the same notes give the same bytes.
 */
export function buildAnkiPackage(notes: readonly AnkiNote[], pair: Pair): Uint8Array {
  return buildZip({ 'collection.anki2': buildCollection(notes, pair), media: '{}' });
}

function buildCollection(notes: readonly AnkiNote[], pair: Pair): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'anki-'));
  try {
    const path = join(folder, 'collection.anki2');
    const database = new DatabaseSync(path);
    database.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA page_size = 4096; BEGIN; ${TABLES}`);
    const model = numberOf(`note type ${NOTE_TYPE}`);
    const deck = { id: numberOf(`deck ${NOTE_TYPE} ${pairKey(pair)}`), name: deckName(pair) };
    const { conf, models, decks, dconf } = collectionRow({ deck, model });
    database
      .prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
      .run(EPOCH, EPOCH * 1000, EPOCH * 1000, conf, models, decks, dconf, '{}');
    const addNote = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
    const addCard = database.prepare("INSERT INTO cards VALUES (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')");
    const taken = new Set<number>();
    for (const [index, { guid, front, back, tags }] of notes.entries()) {
      const id = freeNumber(guid, taken);
      addNote.run(id, guid, model, EPOCH, ` ${tags.join(' ')} `, `${front}\x1f${back}`, plainText(front), checksum(front));
      addCard.run(id, id, deck.id, EPOCH, index + 1);
    }
    database.exec('COMMIT');
    database.close();
    return readFileSync(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** A number for a name, as Anki gives them: milliseconds since 1970, here somewhere in the years from 2020 on. */
const numberOf = (name: string): number => EPOCH * 1000 + Number.parseInt(sha1(name).slice(0, 10), 16);

function freeNumber(name: string, taken: Set<number>): number {
  let number = numberOf(name);
  while (taken.has(number)) number += 1;
  taken.add(number);
  return number;
}

/** What Anki sorts by and tells doubles by: the first field without markup. */
const plainText = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replace(/&(lt|gt|quot|#13);/g, (_, name: string) => ({ lt: '<', gt: '>', quot: '"' })[name] ?? ' ')
    .replaceAll('&amp;', '&');

const checksum = (html: string): number => Number.parseInt(sha1(plainText(html)).slice(0, 8), 16);
const sha1 = (text: string): string => createHash('sha1').update(text).digest('hex');
