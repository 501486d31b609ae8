import type { Lang } from '../../site.ts';
import { textsOf } from '../entry-files.ts';
import { languageName } from '../language-name.ts';
import { findTableLike } from '../table-like.ts';
import { nodesOf } from '../nodes.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const report = reporter('soft-wrap', 'warning');

/** Languages that put no space between words, so that HTML's space for a line break is wrong. */
const UNSPACED: readonly Lang[] = ['zh', 'ja'];

/** A Chinese or Japanese paragraph stands on one line. */
export const rule: Rule = {
  id: 'soft-wrap',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) =>
      textsOf(entry)
        .filter(([lang]) => UNSPACED.includes(lang))
        .flatMap(([lang, file]) => {
          const tables = findTableLike(file).map(({ paragraph }) => paragraph);
          return nodesOf(file, 'paragraph').flatMap((paragraph) => {
            const { position } = paragraph;
            if (tables.includes(paragraph) || !position || position.start.line === position.end.line) return [];
            const lines = file.text.slice(position.start.offset, position.end.offset).split('\n');
            return lines.slice(1).flatMap((next, index): Problem[] => {
              const before = lines[index] ?? '';
              // Two spaces or a backslash make a line break that is meant; a tag on a line of its own holds no sentence.
              if (/( {2}|\\)$/.test(before) || /^\s*<\/?[A-Z][^>]*>\s*$/.test(before) || /^\s*<\/?[A-Z][^>]*>\s*$/.test(next)) return [];
              const line = position.start.line + index;
              return [
                report(
                  file,
                  { line: line + 1, column: 1 },
                  {
                    message: `This line break falls inside a ${languageName(lang)} sentence and will show as a space on the page.`,
                    fix: `join lines ${line} and ${line + 1}.`,
                  },
                ),
              ];
            });
          });
        }),
    );
  },
};
