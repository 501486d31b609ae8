import { choseongOf, toKeys, toLetters } from '../hangul.ts';
import { foldKana, type NamesOfLanguage } from '../names.ts';
import { romajiOf } from '../romaji.ts';
import { cutRuns } from '../script.ts';
import { stem } from '../stem.ts';
import { normalize } from '../normalize.ts';

/** One spelling of a concept, ready to be compared. */
export interface IndexedName {
  /** Place of the concept among the ids. */
  concept: number;
  lang: string;
  text: string;
  alias: boolean;
  reading: string | undefined;
}

/** The forms in which a name can be typed. */
export type KeyKind = 'plain' | 'bag' | 'reading' | 'romaji' | 'pinyin' | 'initials' | 'keys' | 'letters' | 'choseong';

/** The names of the languages that are loaded. */
export interface NameIndex {
  names: IndexedName[];
  /** The names in one form, in the order of `names`; empty where a name has no such form. Made at first use. */
  keys: (kind: KeyKind) => readonly string[];
  /** Names by their plain form and by their stems. */
  byKey: () => ReadonlyMap<string, readonly IndexedName[]>;
  /** Names by the forms of their readings that are long enough to be no accident. */
  byReading: () => ReadonlyMap<string, readonly IndexedName[]>;
  /** Latin words that names are made of, in lower case. */
  words: () => readonly string[];
}

/** Letters and digits of a text without spaces, punctuation, case, width and kind of kana; long vowels are not told apart. */
export const plainKey = (text: string): string => foldKana(text).replaceAll('ー', '');

/** Stems of the words of a text, in the order of the alphabet: the same for load balancers and Balancer, load. */
export const bagKey = (text: string): string => stemsOf(text).sort().join(' ');

const stemsOf = (text: string): string[] =>
  cutRuns(normalize(text)).flatMap(({ text: run, script }) => (script === 'gap' ? [] : script === 'latin' ? [stem(run)] : [plainKey(run)]));

/** Indexes names; `pinyin` is the syllable of each Han character. */
export function indexNames(files: ReadonlyMap<string, NamesOfLanguage>, pinyin: ReadonlyMap<string, string>): NameIndex {
  const names: IndexedName[] = [];
  for (const [lang, lines] of files) {
    for (const [concept, line] of lines.entries())
      for (const [i, { text, reading }] of line.entries()) names.push({ concept, lang, text, alias: i > 0, reading });
  }
  const made = new Map<KeyKind, string[]>();
  const keys = (kind: KeyKind): readonly string[] => {
    const before = made.get(kind);
    if (before) return before;
    const now = names.map((name) => keyOf(name, kind, pinyin));
    made.set(kind, now);
    return now;
  };
  const byKey = once(() => groupNames(names, (name, i) => [keys('plain')[i] ?? '', /[a-z]/i.test(name.text) ? stemsOf(name.text).join('') : '']));
  const byReading = once(() => groupNames(names, (_, i) => READINGS.map((kind) => keys(kind)[i] ?? '').filter(({ length }) => length >= SHORTEST_READING)));
  const words = once(() => [...new Set(names.flatMap(({ text }) => normalize(text).match(/[a-z]{3,}/g) ?? []))]);
  return { names, keys, byKey, byReading, words };
}

const READINGS: readonly KeyKind[] = ['reading', 'romaji', 'pinyin', 'keys'];
const SHORTEST_READING = 4;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function groupNames(names: readonly IndexedName[], keysOf: (name: IndexedName, place: number) => string[]): Map<string, IndexedName[]> {
  const groups = new Map<string, IndexedName[]>();
  for (const [i, name] of names.entries()) {
    for (const key of new Set(keysOf(name, i))) {
      const group = groups.get(key);
      if (group) group.push(name);
      else if (key) groups.set(key, [name]);
    }
  }
  return groups;
}

function keyOf({ text, lang, reading }: IndexedName, kind: KeyKind, pinyin: ReadonlyMap<string, string>): string {
  switch (kind) {
    case 'plain':
      return plainKey(text);
    case 'bag':
      return bagKey(text);
    case 'reading':
      return lang === 'ja' ? plainKey(reading ?? text) : '';
    case 'romaji':
      return lang === 'ja' && /[^\u0020-\u024f]/.test(text) ? romajiOf(foldKana(reading ?? text)) : '';
    case 'pinyin':
    case 'initials':
      return lang === 'zh' ? pinyinOf(text, reading, pinyin, kind === 'initials') : '';
    case 'keys':
      return lang === 'ko' ? toKeys(plainKey(text)) : '';
    case 'letters':
      return lang === 'ko' ? toLetters(plainKey(text)) : '';
    case 'choseong':
      return lang === 'ko' ? choseongOf(plainKey(text)) : '';
  }
}

/** Pinyin of a name, its other letters as they are; `v` is written `u`, as readers type either. */
function pinyinOf(text: string, reading: string | undefined, pinyin: ReadonlyMap<string, string>, initials: boolean): string {
  if (!/\p{sc=Han}/u.test(text)) return '';
  const syllables = reading?.split(' ');
  return plainKey(text)
    .replace(/\p{sc=Han}/gu, (char) => {
      const syllable = syllables?.shift() ?? pinyin.get(char) ?? '';
      return initials ? syllable.slice(0, 1) : syllable;
    })
    .replaceAll('v', 'u');
}
