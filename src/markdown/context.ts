import type { Lang } from '../site.ts';
import type { TermMatcher } from './match-terms.ts';

/** What the Markdown plugins have to know of the model. */
export interface MarkdownContext {
  /** Ids of the headings of an entry, in order: those of its text in the reference language. */
  slugsOf(entry: EntryRef): readonly string[];
  /** Address and name of a concept or note, as a page in `lang` links it; nothing where there is none. */
  targetOf(id: string, lang: Lang): LinkTarget | undefined;
  /** Whether a concept belongs to what a page is about: same category, related, or in the note's list. */
  isNear(entry: EntryRef, id: string): boolean;
  /** What a page says at a section of which the reference is newer; nothing elsewhere. Sections by the id of their heading. */
  newerNotice(entry: EntryRef, lang: Lang, slug: string): NewerNotice | undefined;
  /** Finds concept terms in prose of a language. */
  matcherOf(lang: Lang): TermMatcher;
}

/** A page's entry and language, as its path tells. */
export interface EntryRef {
  kind: 'concept' | 'note';
  id: string;
}

/** Where a concept link leads and what it shows by itself. */
export interface LinkTarget {
  url: string;
  name: string;
  /** BCP 47 tag of `name` and of the page where they are not in the linking page's language. */
  tag?: string | undefined;
}

/** A sentence to the reader, and a link to the section in the reference language. */
export interface NewerNotice {
  text: string;
  link: string;
  url: string;
  /** BCP 47 tag of the page that the link leads to. */
  tag: string;
}
