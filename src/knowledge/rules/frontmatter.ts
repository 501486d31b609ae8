import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../entry-files.ts';
import type { ContentFile } from '../content-file.ts';

const error = reporter('frontmatter', 'error');
const warning = reporter('frontmatter', 'warning');
const LONGEST_SUMMARY = 200;

// A full stop ends a sentence unless it is an abbreviation's; an ideographic one always does.
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|etc|vs|cf|approx|No|Inc|St|v)|\b\p{Lu})[.!?][”’」)]?\s+(?=\S)|[。！？](?=[^」』”）)。！？]*\S)/u;

/** The summary is one sentence of at most 200 characters; a concept has two or three `asks`, and no alias that repeats its term. What the keys may hold is the schema's matter. */
export const rule: Rule = {
  id: 'frontmatter',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) =>
      textsOf(entry).flatMap(([, file]) => [...checkSummary(file), ...(entry.kind === 'concept' ? [...checkAsks(file), ...checkAliases(file)] : [])]),
    );
  },
};

const frontmatterValue = (file: ContentFile, key: string): unknown => (file.data as Record<string, unknown> | null)?.[key];

function checkSummary(file: ContentFile): Problem[] {
  const summary = frontmatterValue(file, 'summary');
  if (typeof summary !== 'string') return [];
  const point = file.pointOf(['summary']);
  const { length } = [...summary];
  if (length > LONGEST_SUMMARY) {
    return [
      error(file, point, {
        message: `\`summary\` has ${length} characters; at most ${LONGEST_SUMMARY} fit.`,
        why: 'It is shown in lists, cards and link previews.',
        fix: 'shorten it to what sets this page apart.',
      }),
    ];
  }
  const end = SENTENCE_END.exec(summary);
  if (!end) return [];
  return [
    warning(file, point, {
      message: `\`summary\` is more than one sentence: the first ends at “${summary.slice(0, end.index + 1).slice(-20)}”.`,
      fix: 'keep the sentence that says what it is.',
    }),
  ];
}

function checkAsks(file: ContentFile): Problem[] {
  const asks = frontmatterValue(file, 'asks') ?? [];
  if (!Array.isArray(asks) || asks.length === 2 || asks.length === 3) return [];
  const why = 'They are how a learner who does not know the term finds the page.';
  return [
    warning(file, file.pointOf(['asks']), {
      message: `\`asks\` has ${asks.length === 0 ? 'no questions' : `${asks.length} question${asks.length === 1 ? '' : 's'}`}; two or three are wanted.`,
      why,
      fix: `write two or three questions that this page answers under \`asks:\` in ${file.path}.`,
    }),
  ];
}

function checkAliases(file: ContentFile): Problem[] {
  const aliases = frontmatterValue(file, 'aliases');
  if (!Array.isArray(aliases)) return [];
  const term = frontmatterValue(file, 'term');
  return aliases.flatMap((alias: unknown, index) => {
    const point = file.pointOf(['aliases', index]);
    if (alias === term) return [warning(file, point, { message: `The alias \`${String(alias)}\` repeats the term.`, fix: 'remove the alias.' })];
    if (aliases.indexOf(alias) < index)
      return [warning(file, point, { message: `The alias \`${String(alias)}\` is listed twice.`, fix: 'remove one of the two.' })];
    return [];
  });
}
