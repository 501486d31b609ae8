import type { NameIndex } from './name-index.ts';
import type { NameMatch } from './name-match.ts';

/** A concept that may be meant by what was typed. */
export interface Suggestion {
  concept: string;
  /** Page in the reader's language, with the base. */
  url: string;
  /** Language of `term` and of the page. */
  lang: string;
  term: string;
  /** The name that matched, where it is not `term`: an alias, or a name in another language. */
  matched?: { lang: string; text: string };
  score: number;
}

export interface SuggestContext {
  lang: string;
  base: string;
  ids: readonly string[];
  names: NameIndex;
  limit: number;
}

/** Weakest match that is worth a line. */
const WORTH_SHOWING = 0.4;

/** Suggestions out of matched names, best first, each with its term in the reader's language, or in the language that matched. */
export function suggestNames(matches: readonly NameMatch[], { lang, base, ids, names, limit }: SuggestContext): Suggestion[] {
  return matches
    .filter(({ score }) => score >= WORTH_SHOWING)
    .slice(0, limit)
    .map(({ name, score }) => {
      const term = names.names.find((other) => other.concept === name.concept && other.lang === lang && !other.alias) ?? name;
      const concept = ids[name.concept] ?? '';
      const matched = name === term ? {} : { matched: { lang: name.lang, text: name.text } };
      return { concept, url: `${base}${term.lang}/concepts/${concept}/`, lang: term.lang, term: term.text, score, ...matched };
    });
}
