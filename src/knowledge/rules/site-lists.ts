import { findNearest } from '../nearest.ts';
import { reporter } from '../problem-of.ts';
import type { Rule } from '../rule.ts';

const report = reporter('site-lists', 'error');

/** `site/categories.yaml` and `site/notebooks.yaml` are there and not empty, and no list of `site/` names an id twice. The reading order may name notes that are still to be written, but no near misses of notes that exist. */
export const rule: Rule = {
  id: 'site-lists',
  check({ files, paths, model, entries }) {
    const lists = files.flatMap((file) =>
      file.place.is === 'site' ? [{ file, name: file.place.name, ids: Array.isArray(file.data) ? (file.data as unknown[]) : [] }] : [],
    );
    const missing = (['categories', 'notebooks'] as const).flatMap((name) => {
      const path = `content/site/${name}.yaml`;
      if (paths.has(path)) return [];
      return [
        report({ path }, undefined, {
          message: `There is no list of ${name}.`,
          fix: `write the ids, one \`- id\` a line, in the order in which they are shown, into ${path}.`,
        }),
      ];
    });
    const empty = lists.flatMap(({ file, name, ids }) =>
      ids.length === 0 && name !== 'reading-order'
        ? [
            report(file, undefined, {
              message: `This list of ${name} is empty.`,
              fix: 'write the ids, one `- id` a line, in the order in which they are shown.',
            }),
          ]
        : [],
    );
    const doubled = lists.flatMap(({ file, ids }) =>
      ids.flatMap((id, index) =>
        ids.indexOf(id) < index ? [report(file, file.pointOf([index]), { message: `\`${String(id)}\` is listed twice.`, fix: 'remove one of the two.' })] : [],
      ),
    );
    const misspelt = lists
      .filter(({ name }) => name === 'reading-order')
      .flatMap(({ file, ids }) =>
        ids.flatMap((id, index) => {
          if (typeof id !== 'string' || entries.has(`notes/${id}`)) return [];
          const nearest = findNearest(
            id,
            [...model.notes.keys()].filter((note) => !ids.includes(note)),
          );
          return nearest ? [report(file, file.pointOf([index]), { message: `\`${id}\` names no note.`, fix: `did you mean \`${nearest}\`?` })] : [];
        }),
      );
    return [...missing, ...empty, ...doubled, ...misspelt];
  },
};
