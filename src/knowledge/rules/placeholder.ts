import { textsOf } from '../entry-files.ts';
import { PLACEHOLDER } from '../new-entry.ts';
import { reporter } from '../problem-of.ts';
import { frontmatterProse, OPAQUE, proseOf } from '../prose.ts';
import type { Rule } from '../rule.ts';

const report = reporter('placeholder', 'warning');

/** Nothing is left of what `npm run new` wrote to be filled in. */
export const rule: Rule = {
  id: 'placeholder',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) => {
      const comment = entry.meta?.text.indexOf(`# ${PLACEHOLDER}`) ?? -1;
      const meta =
        entry.meta && comment >= 0
          ? [
              report(entry.meta, entry.meta.pointAt(comment), {
                message: `\`# ${PLACEHOLDER}\` is left here.`,
                fix: 'fill in what the comments ask for, and remove them.',
              }),
            ]
          : [];
      const texts = textsOf(entry).flatMap(([, file]) => {
        const left = [...frontmatterProse(file, ['title', 'term', 'summary', 'asks']), ...proseOf(file)].filter(({ text }) => MARK.test(text));
        const [first] = left;
        if (!first) return [];
        const others = left.length > 1 ? `, and so ${left.length === 2 ? 'is one other place' : `are ${left.length - 1} other places`} of this page` : '';
        return [
          report(file, first.pointAt(first.text.search(MARK)), {
            message: `“${excerpt(first.text)}” is still to be filled in${others}.`,
            fix: `write the page’s own words wherever it says ${PLACEHOLDER}.`,
          }),
        ];
      });
      return [...meta, ...texts];
    });
  },
};

const excerpt = (text: string): string => (text.length > 32 ? `${text.slice(0, 32)}…` : text).replaceAll(OPAQUE, '…');

const MARK = new RegExp(`(?<![\\p{Script=Latin}\\p{N}_])${PLACEHOLDER}(?![\\p{Script=Latin}\\p{N}_])`, 'u');
