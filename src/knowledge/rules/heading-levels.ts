import { nodesOf } from '../nodes.ts';
import { reporter } from '../problem-of.ts';
import type { Rule } from '../rule.ts';
import { textsOf } from '../entry-files.ts';
import { site } from '../../site.ts';

const report = reporter('heading-levels', 'error');

/** Headings begin at level 2, and go down one level at a time. Told of the reference page; the others follow it. */
export const rule: Rule = {
  id: 'heading-levels',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) =>
      textsOf(entry)
        .filter(([lang]) => lang === site.reference)
        .flatMap(([, file]) => {
          const headings = nodesOf(file, 'heading');
          return headings.flatMap(({ depth, position }, index) => {
            const deepest = (headings[index - 1]?.depth ?? 1) + 1;
            if (depth > 1 && depth <= deepest) return [];
            const message =
              depth === 1
                ? 'A heading of level 1 stands in the text; the page’s title is the only one.'
                : `This heading is of level ${depth}, though none of level ${depth - 1} is above it.`;
            return [report(file, position?.start, { message, fix: `write it with ${'#'.repeat(Math.min(Math.max(depth, 2), deepest))}, in every language.` })];
          });
        }),
    );
  },
};
