import { preferences } from './preferences.ts';

const KEY = 'found';
/** A page that opens later than this was not opened from the result. In milliseconds. */
const FRESH = 15_000;
const MOST_MARKS = 500;

/** What a search result hands to the page it leads to. */
interface Found {
  path: string;
  words: string[];
  time: number;
}

/** Remembers which words a result had marked, for the page at an address that is about to open. */
export function rememberFound(url: string, words: readonly string[]): void {
  const unique = [...new Set(words.map((word) => word.trim()).filter(Boolean))];
  if (unique.length > 0) preferences.set(KEY, JSON.stringify({ path: new URL(url).pathname, words: unique, time: Date.now() } satisfies Found));
}

/** Words that the page at a path was opened for a moment ago; they are handed out once. */
export function takeFound(path: string, now: number): string[] {
  try {
    const found = JSON.parse(preferences.get(KEY) ?? 'null') as Found | null;
    if (found?.path !== path || now - found.time > FRESH) return [];
    preferences.set(KEY, 'null');
    return found.words;
  } catch {
    return [];
  }
}

/**
 * Where words stand in a text, letter case set aside; none overlapping, the longest first at each place.
 * @example findWords('Queue, queues', ['queue']) // [[0, 5], [7, 12]]
 */
export function findWords(text: string, words: readonly string[]): [start: number, end: number][] {
  const folded = text.toLowerCase();
  // Lower case may change the length (İ); places would then be wrong.
  if (folded.length !== text.length) return [];
  const wanted = words.map((word) => word.toLowerCase()).sort((a, b) => b.length - a.length);
  const places: [number, number][] = [];
  for (let at = 0; at < folded.length && places.length < MOST_MARKS;) {
    const word = wanted.find((candidate) => folded.startsWith(candidate, at));
    if (word) places.push([at, at + word.length]);
    at += word ? word.length : 1;
  }
  return places;
}
