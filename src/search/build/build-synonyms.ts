import { normalize } from '../normalize.ts';
import { formatSynonyms } from '../synonyms.ts';
import type { Tokenizer } from '../tokenizers/tokenizer.ts';

/** A language's synonyms file; function words, phrases and groups by which nothing is found are left out. */
export function buildSynonyms({ cut }: Tokenizer, groups: readonly (readonly string[])[], indexed: ReadonlySet<string>): string {
  const known = groups.map((group) => {
    const found = new Set<string>();
    const typed = new Set<string>();
    const compounds = new Set<string>();
    for (const word of group) {
      const terms = cut(word).filter(({ role }) => role !== 'gap');
      const [only] = terms;
      if (terms.length > 1) {
        if (!/\s/.test(word)) (terms.every(({ term }) => indexed.has(term)) ? compounds : typed).add(normalize(word));
      } else if (only?.role === 'word') (indexed.has(only.term) ? found : typed).add(only.term);
    }
    return { found: [...found].sort(), typed: [...typed].sort(), compounds: [...compounds].sort() };
  });
  return formatSynonyms(
    known.filter(({ found, typed, compounds }) => found.length + compounds.length > 0 && found.length + typed.length + compounds.length > 1),
  );
}
