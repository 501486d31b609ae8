import { normalize } from '../normalize.ts';
import { formatNames, type Name, type NamesOfLanguage } from '../names.ts';
import { readPinyin } from './pinyin.node.ts';
import type { LexiconEntry } from '../record.ts';
import { SHARDS, shardOf } from '../vocabulary.ts';

/** Everything that type-ahead and the planner know of names, as the texts of files. */
export interface NameFiles {
  /** Ids of all concepts, in the order of the lines of the names files. */
  ids: string[];
  /** Names file of each language. */
  names: Map<string, string>;
  /** Pinyin of the Han characters in Chinese names: character and syllable, one after the other, without spaces (超chao时shi). */
  pinyin: string;
}

/** Makes the names files of a lexicon; an alias in Latin letters that a Latin language has is left out of the others. */
export function buildNameFiles(lexicon: readonly LexiconEntry[], langs: readonly string[]): NameFiles {
  const ids = [...new Set(lexicon.map(({ id }) => id))].sort();
  const entries = new Map(lexicon.map((entry) => [`${entry.lang} ${entry.id}`, entry]));
  const names = new Map<string, NamesOfLanguage>(langs.map((lang) => [lang, []]));
  const chinese = lexicon.filter(({ lang }) => lang === 'zh').flatMap(({ term, aliases }) => [term, ...aliases]);
  const pinyin = readPinyin(chinese);
  const latin = scriptsOfNames(lexicon)['latin'] ?? [];
  for (const id of ids) {
    // Latin aliases are looked up in a Latin language whatever the reader's is.
    const shared = new Set(latin.flatMap((lang) => namesIn(entries.get(`${lang} ${id}`))).map(keyOf));
    for (const lang of langs) {
      const entry = entries.get(`${lang} ${id}`);
      const known = latin.includes(lang)
        ? []
        : namesIn(entry)
            .map(keyOf)
            .filter((key) => shared.has(key));
      names.get(lang)?.push(entry ? namesOf(entry, known).map((name) => (lang === 'zh' ? withReading(name, pinyin.readingOf(name.text)) : name)) : []);
    }
  }
  return {
    ids,
    names: new Map([...names].map(([lang, lines]) => [lang, formatNames(lines)])),
    pinyin: pinyin.syllables.map(([char, syllable]) => char + syllable).join(''),
  };
}

const namesIn = (entry: LexiconEntry | undefined): string[] => (entry ? [entry.term, ...entry.aliases] : []);

/** Term and aliases of an entry, but for aliases that are known already. */
function namesOf({ term, reading, aliases }: LexiconEntry, known: readonly string[]): Name[] {
  const names: Name[] = [withReading({ text: oneLine(term) }, reading)];
  const seen = new Set([keyOf(term), ...known]);
  for (const alias of aliases) {
    const key = keyOf(alias);
    if (!key || seen.has(key)) continue;
    seen.add(key);
    names.push({ text: oneLine(alias) });
  }
  return names;
}

const withReading = (name: Name, reading: string | undefined): Name => (reading ? { ...name, reading } : name);

const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

const keyOf = (name: string): string => normalize(name).replace(/[^\p{L}\p{N}+#]+/gu, '');

/** A script belongs to a language where at least this share of its terms is written in it. */
const SHARE = 0.2;

/** Languages by the script of their terms; a term in two scripts counts for the rarer one, so that Latin is what has only Latin. */
export function scriptsOfNames(lexicon: readonly LexiconEntry[]): Record<string, string[]> {
  const scripts: Record<string, string[]> = {};
  const terms = Map.groupBy(lexicon, ({ lang }) => lang);
  for (const shard of SHARDS) {
    const langs = [...terms].filter(
      ([, entries]) => entries.filter(({ term }) => writtenIn(term, shard)).length > (shard === 'latin' ? 1 - SHARE : SHARE) * entries.length,
    );
    if (langs.length) scripts[shard] = langs.map(([lang]) => lang).sort();
  }
  return scripts;
}

const writtenIn = (term: string, shard: string): boolean => (shard === 'han' ? /\p{sc=Han}/u.test(term) : shardOf(keyOf(term)) === shard);
