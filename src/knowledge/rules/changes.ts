import { LANGS, site } from '../../site.ts';
import type { ContentFile } from '../content-file.ts';
import { languageName } from '../language-name.ts';
import { findNearest } from '../nearest.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { changesSchema } from '../schema.ts';

const error = reporter('changes', 'error');
const warning = reporter('changes', 'warning');

/** Pages that stand for all of their kind. */
const LISTS = ['glossary', 'notes'];

/** Every entry of `site/changes.yaml` has an id of its own, names pages that exist, once each, and speaks every language of the site and no other. */
export const rule: Rule = {
  id: 'changes',
  check({ files, entries }) {
    const file = files.find(({ place }) => place.is === 'changes');
    const changes = changesSchema.safeParse(file?.data ?? []);
    // What the schema refuses is reported with it.
    if (!file || !changes.success) return [];
    const ids = changes.data.map(({ id }) => id);
    return changes.data.flatMap(({ id, pages, says }, index) => [
      ...(ids.indexOf(id) < index
        ? [error(file, file.pointOf([index, 'id']), { message: `\`${id}\` names an earlier entry, too.`, fix: 'give each entry an id of its own.' })]
        : []),
      ...pages.flatMap((page, at) => checkPage(file, [index, 'pages', at], page, pages.indexOf(page) < at, [...entries.keys()])),
      ...checkLanguages(file, index, Object.keys(says)),
    ]);
  },
};

function checkPage(file: ContentFile, keys: readonly PropertyKey[], page: string, isRepeated: boolean, known: readonly string[]): Problem[] {
  const at = (message: string, fix: string): Problem[] => [error(file, file.pointOf(keys), { message, fix })];
  if (isRepeated) return at(`\`${page}\` is named twice.`, 'remove one of the two.');
  if (LISTS.includes(page) || known.includes(page)) return [];
  const nearest = findNearest(page, [...known, ...LISTS]);
  return at(
    `\`${page}\` is no page.`,
    nearest ? `did you mean \`${nearest}\`?` : 'write `concepts/<id>` or `notes/<id>`, or `glossary` or `notes` for all of them.',
  );
}

function checkLanguages(file: ContentFile, index: number, said: readonly string[]): Problem[] {
  const missing = LANGS.filter((lang) => !said.includes(lang)).map((lang) =>
    (lang === site.reference ? error : warning)(file, file.pointOf([index, 'says']), {
      message: `The change is not told in ${languageName(lang)}.`,
      fix: `add \`${lang}:\` under \`says:\`.`,
    }),
  );
  const foreign = said.filter((lang) => !(LANGS as readonly string[]).includes(lang));
  return [
    ...missing,
    ...foreign.map((lang) =>
      error(file, file.pointOf([index, 'says', lang]), { message: `\`${lang}\` is no language of this site.`, fix: `use one of: ${LANGS.join(', ')}.` }),
    ),
  ];
}
