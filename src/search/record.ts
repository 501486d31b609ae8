import type { Lang } from '../site.ts';

/** One thing that search can find: a concept page, or a section of a note. */
export interface SearchRecord {
  /** Path below the site's base, with the section's hash: `ko/notes/load-balancing/#limits`. */
  url: string;
  lang: Lang;
  kind: 'concept' | 'section';
  /** Concepts that it is about: a concept page's own id; for a section those that it links. */
  concepts: string[];
  /** The headword, or the note's title and the section's heading joined by ` › `. */
  title: string;
  /** Plain text of the page or section, one line a block. */
  text: string;
  /** Questions that it answers, in a learner's words. */
  asks: string[];
}

/** What one language calls a concept. */
export interface LexiconEntry {
  /** Id of the concept. */
  id: string;
  lang: Lang;
  term: string;
  /** Hiragana of a Japanese term. */
  reading?: string;
  aliases: string[];
  summary: string;
}
