import type { Concept } from '../build-model.ts';
import type { ContentFile } from '../content-file.ts';
import { findNearest } from '../nearest.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Knowledge, Rule } from '../rule.ts';
import { RELATIONS, type Relation } from '../schema.ts';
import { site } from '../../site.ts';

const error = reporter('relation-target', 'error');
const warning = reporter('relation-target', 'warning');

/** What the other concept says where this one says the key; relations that are not here are said once. */
const INVERSE: Partial<Record<Relation, Relation>> = { part_of: 'has', has: 'part_of', contrasts_with: 'contrasts_with' };

/** Relations, categories, notebooks and exams that a concept or note names exist; relations that go both ways are given on both sides. */
export const rule: Rule = {
  id: 'relation-target',
  check(knowledge) {
    const { model, entries } = knowledge;
    const exams = Object.keys(model.ui[site.reference]).flatMap((key) => (key.startsWith('exam.') ? [key.slice('exam.'.length)] : []));
    const concepts = [...model.concepts.values()].flatMap((concept) => {
      const file = entries.get(`concepts/${concept.id}`)?.meta;
      if (!file) return [];
      const { category, sources, exams: asked } = concept.meta;
      return [
        ...checkKnown(file, 'category', category, model.categories, ['category'], 'content/site/categories.yaml'),
        ...asked.flatMap((exam, index) => checkKnown(file, 'exam', exam, exams, ['exams', index], `content/ui/${site.reference}.json as \`exam.${exam}\``)),
        ...sources.flatMap(({ notebook }, index) =>
          checkKnown(file, 'notebook', notebook, model.notebooks, ['sources', index, 'notebook'], 'content/site/notebooks.yaml'),
        ),
        ...RELATIONS.flatMap((relation) => checkRelation(knowledge, file, concept, relation)),
      ];
    });
    const notes = [...model.notes.values()].flatMap(({ id, meta }) => {
      const file = entries.get(`notes/${id}`)?.meta;
      return file
        ? meta.sources.flatMap((notebook, index) => checkKnown(file, 'notebook', notebook, model.notebooks, ['sources', index], 'content/site/notebooks.yaml'))
        : [];
    });
    return [...concepts, ...notes];
  },
};

function checkKnown(file: ContentFile, noun: string, id: string, known: readonly string[], keys: readonly PropertyKey[], list: string): Problem[] {
  // An absent list is the business of `site-lists`.
  if (known.length === 0 || known.includes(id)) return [];
  const nearest = findNearest(id, known);
  return [
    error(file, file.pointOf(keys), {
      message: `\`${id}\` is no ${noun}.`,
      fix: `${nearest ? `did you mean \`${nearest}\`? Otherwise ` : ''}add it to ${list}.`,
    }),
  ];
}

function checkRelation({ model, entries }: Knowledge, file: ContentFile, { id, meta }: Concept, relation: Relation): Problem[] {
  const targets = meta.relations[relation];
  return targets.flatMap((target, index) => {
    const point = file.pointOf(['relations', relation, index]);
    if (target === id) return [error(file, point, { message: `\`${relation}\` names the concept itself.`, fix: `remove \`${target}\`.` })];
    if (targets.indexOf(target) < index)
      return [warning(file, point, { message: `\`${relation}\` names \`${target}\` twice.`, fix: 'remove one of the two.' })];
    if (!entries.has(`concepts/${target}`)) {
      const nearest = findNearest(target, [...model.concepts.keys()]);
      return [
        error(file, point, {
          message: `\`${target}\` under \`${relation}\` names no concept.`,
          fix: nearest
            ? `did you mean \`${nearest}\`? Otherwise create content/concepts/${target}/.`
            : `create content/concepts/${target}/, or remove the relation.`,
        }),
      ];
    }
    const inverse = INVERSE[relation];
    const other = model.concepts.get(target)?.meta.relations;
    if (!inverse || !other || other[inverse].includes(id)) return [];
    return [
      warning(file, point, {
        message: `\`${relation}: ${target}\` is not returned: \`${target}\` does not name \`${id}\` under \`${inverse}\`.`,
        fix: `add \`${id}\` to \`${inverse}\` in content/concepts/${target}/concept.yaml.`,
      }),
    ];
  });
}
