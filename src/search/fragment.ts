/** Marks the begin and the end of each indexed word in a fragment's content: of the pieces between marks, every second is a word. */
export const MARK = '\u200B';

/** What the client is given of a page, in the form of Pagefind's fragments. */
export interface Fragment {
  /** Path below the site's base. */
  url: string;
  /** Title, text and questions, a line each, with {@link MARK} before and after each indexed word. */
  content: string;
  meta: {
    /** Ids of the concepts that it is about, parted by spaces. */
    concepts: string;
    /** JSON: title, and reading if there is one, by language, of the same page in every language. */
    titles: string;
    /** One sentence, for concepts. */
    summary?: string;
  };
}
