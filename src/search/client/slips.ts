/** Slips that a text of this length may have; short texts would be anything. `letters` where it is Hangul, letter by letter. */
export function mostSlips(text: string, letters: boolean): number {
  const { length } = text;
  if (length > 60) return 0;
  if (letters) return length < 5 ? 0 : length < 8 ? 1 : length < 12 ? 2 : 3;
  const shortest = /^[a-z0-9]+$/.test(text) ? 4 : 3;
  return length < shortest ? 0 : length < 7 ? 1 : 2;
}

/** How a name differs from what was typed. */
export interface Slips {
  /** Edits between the two; more than the most asked for is reported as infinite. */
  whole: number;
  /** Edits between what was typed and the nearest beginning of the name. */
  prefix: number;
}

const NONE: Slips = { whole: Number.POSITIVE_INFINITY, prefix: Number.POSITIVE_INFINITY };

/** Longest text that is compared. */
const LONGEST = 126;
/** Rows of the distance table, reused: names are compared by the thousand on every keystroke. */
const ROWS = [0, 1, 2].map(() => new Uint8Array(LONGEST + 2));

/**
 * Damerau–Levenshtein distance (optimal string alignment) between what was typed and a name, and its beginnings; gives up early where it exceeds `most`.
 * @example countSlips('visibilty', 'visibilitytimeout', 2).prefix // 1
 */
export function countSlips(typed: string, name: string, most: number): Slips {
  const width = Math.min(name.length, typed.length + most);
  if (typed.length - name.length > most || width > LONGEST) return NONE;
  let last = ROWS[0] as Uint8Array;
  for (let j = 0; j <= width; j++) last[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    last = ROWS[i % 3] as Uint8Array;
    if (fillRow(last, i, typed, name, width) > most) return NONE;
  }
  let prefix = Number.POSITIVE_INFINITY;
  for (let j = 1; j <= width; j++) prefix = Math.min(prefix, last[j] ?? 0);
  const whole = width === name.length ? (last[width] ?? 0) : Number.POSITIVE_INFINITY;
  return { whole: whole <= most ? whole : Number.POSITIVE_INFINITY, prefix: prefix <= most ? prefix : Number.POSITIVE_INFINITY };
}

/** Fills a row of the table from the two before it and returns its least distance. */
function fillRow(row: Uint8Array, i: number, typed: string, name: string, width: number): number {
  const before = ROWS[(i + 2) % 3] as Uint8Array;
  const twoBefore = ROWS[(i + 1) % 3] as Uint8Array;
  const char = typed.charCodeAt(i - 1);
  const charBefore = typed.charCodeAt(i - 2);
  let least = i;
  row[0] = i;
  for (let j = 1; j <= width; j++) {
    const other = name.charCodeAt(j - 1);
    let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (char === other ? 0 : 1));
    if (i > 1 && j > 1 && char === name.charCodeAt(j - 2) && charBefore === other) cost = Math.min(cost, (twoBefore[j - 2] ?? 0) + 1);
    row[j] = cost;
    if (cost < least) least = cost;
  }
  return least;
}
