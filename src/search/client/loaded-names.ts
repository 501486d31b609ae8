import type { SearchManifest } from '../manifest.ts';
import { parseNames } from '../names.ts';
import { indexNames, type NameIndex } from './name-index.ts';

/** The names of the languages that have been loaded. */
export interface LoadedNames {
  /** Whether a language is loaded, or has no names. */
  has: (lang: string) => boolean;
  load: (langs: readonly string[]) => Promise<void>;
  index: () => NameIndex;
}

/** Loads names by language, and indexes them anew when a language comes. */
export function createNames(manifest: SearchManifest, loadText: (path: string) => Promise<string>): LoadedNames {
  const files = new Map<string, ReturnType<typeof parseNames>>();
  const pinyin = new Map<string, string>();
  let index = indexNames(files, pinyin);
  return {
    has: (lang) => files.has(lang) || !(lang in manifest.names),
    load: async (langs) => {
      const missing = [...new Set(langs)].filter((lang) => !files.has(lang) && lang in manifest.names);
      await Promise.all(
        missing.map(async (lang) => {
          const [text, syllables] = await Promise.all([loadText(manifest.names[lang] ?? ''), lang === 'zh' ? loadText(manifest.pinyin) : '']);
          for (const [, char = '', syllable = ''] of syllables.matchAll(/(\p{sc=Han})([a-z]*)/gu)) pinyin.set(char, syllable);
          files.set(lang, parseNames(text));
        }),
      );
      if (!missing.length) return;
      index = indexNames(new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1))), pinyin);
      // Now rather than on a keystroke: with all languages these take 30 ms.
      for (const kind of ['plain', 'bag'] as const) index.keys(kind);
    },
    index: () => index,
  };
}
