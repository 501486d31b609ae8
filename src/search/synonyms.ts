/** Words that readers may type for each other. */
export interface SynonymGroup {
  /** Terms of the index. */
  found: readonly string[];
  /** Words that only readers use. */
  typed: readonly string[];
  /** Words that the index cuts into several terms, as they are written. */
  compounds: readonly string[];
}

/** Text of a synonyms file: a line a group, its three kinds of words parted by tabs. */
export const formatSynonyms = (groups: readonly SynonymGroup[]): string =>
  groups
    .map(({ found, typed, compounds }) =>
      [found, typed, compounds]
        .map((words) => words.join(' '))
        .join('\t')
        .trimEnd(),
    )
    .join('\n');

/** Groups of a synonyms file. */
export const parseSynonyms = (text: string): SynonymGroup[] =>
  text.split('\n').map((line) => {
    const [found = [], typed = [], compounds = []] = line.split('\t').map((words) => words.split(' ').filter(Boolean));
    return { found, typed, compounds };
  });
