import { textsOf } from '../entry-files.ts';
import { findNearest } from '../nearest.ts';
import { nodesOf } from '../nodes.ts';
import { reporter } from '../problem-of.ts';
import type { Rule } from '../rule.ts';

const error = reporter('note-covers-concepts', 'error');
const warning = reporter('note-covers-concepts', 'warning');

/** Each concept of a note's list exists, and each language's text links it. */
export const rule: Rule = {
  id: 'note-covers-concepts',
  check({ model, entries }) {
    return [...model.notes.values()].flatMap(({ id, meta }) => {
      const entry = entries.get(`notes/${id}`);
      const file = entry?.meta;
      if (!file) return [];
      const known = meta.concepts.filter((concept) => entries.has(`concepts/${concept}`));
      const missing = meta.concepts.flatMap((concept, index) => {
        if (known.includes(concept)) return [];
        const nearest = findNearest(concept, [...model.concepts.keys()]);
        return [
          error(file, file.pointOf(['concepts', index]), {
            message: `\`${concept}\` names no concept.`,
            fix: nearest ? `did you mean \`${nearest}\`?` : `create content/concepts/${concept}/, or remove it from the list.`,
          }),
        ];
      });
      const unlinked = textsOf(entry).flatMap(([, text]) => {
        const linked = new Set(nodesOf(text, 'conceptLink').map((link) => link.id));
        return known
          .filter((concept) => !linked.has(concept))
          .map((concept) =>
            warning(text, undefined, {
              message: `This page does not link \`${concept}\`, which ${file.path} lists.`,
              fix: `write \`[[${concept}]]\` where the page speaks of it, or remove it from the list.`,
            }),
          );
      });
      return [...missing, ...unlinked];
    });
  },
};
