import { pinyin } from 'pinyin-pro';

/** Syllables of the Han characters of a text, without tones, in lower case; other characters are left out. `ü` is written `v`, as it is typed. */
const syllablesOf = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'removed', v: true });

/** How names in Chinese are read: the usual syllable of each character, and for names where a character is read otherwise all syllables. */
export interface Pinyin {
  /** Character and syllable, e.g. `['超', 'chao']`, in the characters' order. */
  syllables: [string, string][];
  /** Reading of a name where the table alone would be wrong (重试: `chong shi`). */
  readingOf: (name: string) => string | undefined;
}

/** Reads Chinese names; a character's usual syllable is the one it has most often among them. */
export function readPinyin(names: readonly string[]): Pinyin {
  const readings = new Map<string, string[]>();
  const counts = new Map<string, Map<string, number>>();
  for (const name of names) {
    const syllables = syllablesOf(name);
    readings.set(name, syllables);
    for (const [i, char] of hanOf(name).entries()) {
      const syllable = syllables[i] ?? '';
      const seen = counts.get(char) ?? new Map<string, number>();
      counts.set(char, seen.set(syllable, (seen.get(syllable) ?? 0) + 1));
    }
  }
  const usual = new Map([...counts].map(([char, seen]) => [char, [...seen].sort(byCount)[0]?.[0] ?? '']));
  return {
    syllables: [...usual].sort(([a], [b]) => (a < b ? -1 : 1)),
    readingOf: (name) => {
      const syllables = readings.get(name) ?? [];
      return hanOf(name).every((char, i) => usual.get(char) === syllables[i]) ? undefined : syllables.join(' ');
    },
  };
}

const hanOf = (text: string): string[] => text.match(/\p{sc=Han}/gu) ?? [];

const byCount = ([a, m]: [string, number], [b, n]: [string, number]): number => n - m || (a < b ? -1 : 1);
