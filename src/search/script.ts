/** The kinds of writing that are cut in different ways. `cjk` is Han and kana, which run together in Japanese. */
export type Script = 'latin' | 'cjk' | 'hangul' | 'other';

/** A stretch of text in one script, or what lies between (`gap`). */
export interface Run {
  text: string;
  script: Script | 'gap';
}

/** Half-width voicing marks and the long-vowel mark are "common" in Unicode, but belong to kana. */
const RUN = new RegExp(
  [
    "(?<latin>\\p{Nd}+(?:[.,]\\p{Nd}+)+|[\\p{sc=Latin}\\p{Nd}][\\p{sc=Latin}\\p{Nd}\\u0300-\\u036f]*(?:['’](?:s|t|re|ve|ll|d|m)(?![\\p{L}\\p{Nd}]))?)",
    '(?<cjk>[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}ー々ﾞﾟ\\u3099\\u309a]+)',
    '(?<hangul>\\p{sc=Hangul}+)',
    '(?<other>[\\p{L}\\p{M}\\p{N}]+)',
  ].join('|'),
  'gu',
);

/**
 * Cuts a text where its script changes; the runs joined are the text.
 * @example cutRuns('EC2の料金').map((run) => run.text) // ['EC2', 'の料金']
 */
export function cutRuns(text: string): Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const match of text.matchAll(RUN)) {
    if (match.index > end) runs.push({ text: text.slice(end, match.index), script: 'gap' });
    end = match.index + match[0].length;
    runs.push({ text: match[0], script: scriptOf(match.groups ?? {}) });
  }
  if (end < text.length) runs.push({ text: text.slice(end), script: 'gap' });
  return runs;
}

const scriptOf = ({ latin, cjk, hangul }: Record<string, string | undefined>): Script => (latin ? 'latin' : cjk ? 'cjk' : hangul ? 'hangul' : 'other');
