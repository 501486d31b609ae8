import { reporter } from '../problem-of.ts';
import type { Rule } from '../rule.ts';

const report = reporter('reading-required', 'error');

/** A Japanese term with kanji has its reading, in hiragana; Latin letters, digits, spaces, ・ and ー may stand in it. */
export const rule: Rule = {
  id: 'reading-required',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) => {
      const file = entry.kind === 'concept' ? entry.texts.ja : undefined;
      const { term, reading } = (file?.data ?? {}) as { term?: unknown; reading?: unknown };
      if (!file || typeof term !== 'string') return [];
      if (reading === undefined && /\p{Script=Han}/u.test(term)) {
        return [
          report(file, file.pointOf(['term']), {
            message: `\`${term}\` has kanji and no \`reading\`.`,
            why: 'The glossary is in the order of the readings, and search takes them.',
            fix: `add \`reading:\` in hiragana below \`term:\` in ${file.path}.`,
          }),
        ];
      }
      const other = typeof reading === 'string' ? /[^\p{Script=Hiragana}ー・A-Za-z0-9 ][^\p{Script=Hiragana}・A-Za-z0-9 ]*/u.exec(reading)?.[0] : undefined;
      if (other === undefined) return [];
      return [
        report(file, file.pointOf(['reading']), {
          message: `The reading \`${String(reading)}\` has \`${other}\`, which is not hiragana.`,
          fix: 'write the reading in hiragana.',
        }),
      ];
    });
  },
};
