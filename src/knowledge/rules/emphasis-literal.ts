import type { ContentFile } from '../content-file.ts';
import { textsOf } from '../entry-files.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import { type Prose, proseOf } from '../prose.ts';
import type { Rule } from '../rule.ts';

const report = reporter('emphasis-literal', 'error');

// An asterisk between spaces, or between figures, is multiplication.
const ASTERISKS = /(?<!\s|\d|^)\*+|\*+(?!\s|\d|$)/g;
const BRACKETS = /\[\[|\]\]/g;

/** No mark-up is left in the text: neither asterisks that emphasise nothing, nor brackets that link nothing. */
export const rule: Rule = {
  id: 'emphasis-literal',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) => textsOf(entry).flatMap(([, file]) => proseOf(file).flatMap((prose) => checkProse(file, prose))));
  },
};

function checkProse(file: ContentFile, prose: Prose): Problem[] {
  const { text, pointAt } = prose;
  const runs = [...text.matchAll(ASTERISKS)];
  // Where there is no mark-up, one alone is a wildcard, as in /api/*.
  const isPlain = prose.in === 'attribute' || prose.in === 'frontmatter';
  const asterisks = (isPlain && runs.length < 2 ? [] : runs).flatMap(({ 0: run, index }) => {
    const point = pointAt(index);
    if (!point || isEscaped(file, point.line, point.column)) return [];
    return [
      report(file, point, {
        message: `\`${run}\` stays in the text as it is: “${excerpt(text, index)}”.`,
        fix: 'close the emphasis, move punctuation out of it, or write `\\*` if an asterisk is meant.',
      }),
    ];
  });
  // In a table it is the bar that breaks a link: `concept-link` says so.
  const brackets =
    prose.in === 'tableCell'
      ? []
      : [...text.matchAll(BRACKETS)].slice(0, 1).map(({ 0: run, index }) =>
          report(file, pointAt(index), {
            message: `\`${run}\` stays in the text as it is: “${excerpt(text, index)}”.`,
            fix: 'write `[[id]]` or `[[id|words]]`, without spaces around the id; put brackets that are meant into backticks.',
          }),
        );
  return [...asterisks, ...brackets];
}

const isEscaped = (file: ContentFile, line: number, column: number): boolean => file.text.split('\n')[line - 1]?.charAt(column - 2) === '\\';

const excerpt = (text: string, index: number): string => text.slice(Math.max(0, index - 8), index + 12).replace(/\s+/g, ' ');
