/** `search/search.json`: where the client finds everything else, relative to `search/`. */
export interface SearchManifest {
  /** Number of pages in the index. */
  pages: number;
  /** Folder of the fragments. */
  fragments: string;
  /** Languages by key. */
  langs: string[];
  /** Ids of the concepts, a line each. */
  concepts: string;
  /** Names file by language. */
  names: Record<string, string>;
  /** Languages whose names are written in a script, by shard: those that a query in that script needs. */
  scripts: Record<string, string[]>;
  /** Pages that some languages have and others lack, by their id (`ko-c5`). */
  missing: string[];
  /** Pinyin of Han characters. */
  pinyin: string;
  /** Vocabulary file by part, in the order that the codes of terms count; parts without terms are left out. */
  vocabulary: Record<string, string>;
  /** Synonyms file by language, for languages that have some. */
  synonyms: Record<string, string>;
  /** Traditional characters and their Simplified forms, one after the other. */
  traditional: string;
}
