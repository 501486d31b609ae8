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
  let byKey: Map<string, IndexedName[]> | undefined;
  return {
    names,
    keys,
    byKey: () => {
      byKey ??= groupByKey(names, keys('plain'));
      return byKey;
    },
  };
}

function groupByKey(names: readonly IndexedName[], plain: readonly string[]): Map<string, IndexedName[]> {
  const groups = new Map<string, IndexedName[]>();
  const add = (key: string, name: IndexedName): void => {
    const group = groups.get(key);
    if (!group) groups.set(key, [name]);
    else if (!group.includes(name)) group.push(name);
  };
  for (const [i, name] of names.entries()) {
    add(plain[i] ?? '', name);
    if (/[a-z]/i.test(name.text)) add(stemsOf(name.text).join(''), name);
  }
  groups.delete('');
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
