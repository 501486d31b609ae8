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

/** Rows of the distance table, reused: names are compared by the thousand on every keystroke. */
let rows = [new Uint8Array(128), new Uint8Array(128), new Uint8Array(128)];

/**
 * Damerau–Levenshtein distance (optimal string alignment) between what was typed and a name, and its beginnings; gives up early where it exceeds `most`.
 * @example countSlips('visibilty', 'visibilitytimeout', 2).prefix // 1
 */
export function countSlips(typed: string, name: string, most: number): Slips {
  const width = Math.min(name.length, typed.length + most);
  if (typed.length - name.length > most || width > 126) return NONE;
  let [twoBefore, before, row] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= width; j++) before[j] = j;
  for (let i = 1; i <= typed.length; i++) {
    row[0] = i;
    let least = i;
    for (let j = 1; j <= width; j++) {
      const same = typed.charCodeAt(i - 1) === name.charCodeAt(j - 1);
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && typed.charCodeAt(i - 1) === name.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === name.charCodeAt(j - 1))
        cost = Math.min(cost, (twoBefore[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > most) return NONE;
    [twoBefore, before, row] = [before, row, twoBefore];
  }
  rows = [twoBefore, before, row];
  let prefix = Number.POSITIVE_INFINITY;
  for (let j = 1; j <= width; j++) prefix = Math.min(prefix, before[j] ?? 0);
  const whole = width === name.length ? (before[width] ?? 0) : Number.POSITIVE_INFINITY;
  return { whole: whole <= most ? whole : Number.POSITIVE_INFINITY, prefix: prefix <= most ? prefix : Number.POSITIVE_INFINITY };
}
