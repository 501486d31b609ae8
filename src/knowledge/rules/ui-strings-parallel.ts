import { LANGS, site } from '../../site.ts';
import type { ContentFile } from '../content-file.ts';
import { languageName } from '../language-name.ts';
import { findNearest } from '../nearest.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Knowledge, Rule } from '../rule.ts';

const error = reporter('ui-strings-parallel', 'error');
const warning = reporter('ui-strings-parallel', 'warning');

/** Interface strings have the reference language's keys and placeholders in every language, and a name for everything that the content uses. */
export const rule: Rule = {
  id: 'ui-strings-parallel',
  check(knowledge) {
    const { files, paths } = knowledge;
    const of = new Map(files.flatMap((file) => (file.place.is === 'ui' ? [[file.place.lang, file]] : [])));
    const reference = of.get(site.reference);
    const missing = LANGS.filter((lang) => !paths.has(`content/ui/${lang}.json`)).map((lang) =>
      (lang === site.reference ? error : warning)({ path: `content/ui/${lang}.json` }, undefined, {
        message: `There are no interface strings in ${languageName(lang)}.`,
        fix: lang === site.reference ? `write content/ui/${lang}.json.` : `translate content/ui/${site.reference}.json into content/ui/${lang}.json.`,
      }),
    );
    if (!reference) return missing;
    const translations = [...of].flatMap(([lang, file]) => (lang === site.reference ? [] : compare(file, reference)));
    return [...missing, ...checkNames(reference, knowledge), ...translations];
  },
};

const stringsOf = (file: ContentFile): Record<string, unknown> =>
  typeof file.data === 'object' && file.data !== null ? (file.data as Record<string, unknown>) : {};

function checkNames(reference: ContentFile, { model }: Knowledge): Problem[] {
  const concepts = [...model.concepts.values()];
  const kinds = [...concepts, ...model.notes.values()].map(({ meta }) => meta.kind);
  const names = [...model.categories.map((id) => `category.${id}`), ...model.notebooks.map((id) => `notebook.${id}`), ...kinds.map((kind) => `kind.${kind}`)];
  const strings = stringsOf(reference);
  return [...new Set(names)]
    .filter((key) => !(key in strings))
    .map((key) => error(reference, undefined, { message: `There is no \`${key}\`, which the content uses.`, fix: `add \`"${key}"\` to content/ui/*.json.` }));
}

function compare(file: ContentFile, reference: ContentFile): Problem[] {
  const here = stringsOf(file);
  const there = stringsOf(reference);
  const missing = Object.keys(there).filter((key) => !(key in here));
  const absent = missing.map((key) =>
    warning(file, undefined, {
      message: `The string \`${key}\` is missing.`,
      why: `Readers see it in ${languageName(site.reference)}: “${String(there[key])}”.`,
      fix: `add \`"${key}"\` to ${file.path}.`,
    }),
  );
  const others = Object.entries(here).flatMap(([key, text]): Problem[] => {
    const wanted = there[key];
    if (wanted === undefined) {
      const nearest = findNearest(key, missing);
      return [
        warning(file, file.pointOf([key]), {
          message: `\`${key}\` is not in ${reference.path}.`,
          fix: nearest ? `did you mean \`${nearest}\`?` : 'remove it.',
        }),
      ];
    }
    const lost = placeholders(wanted).filter((name) => !placeholders(text).includes(name));
    const added = placeholders(text).filter((name) => !placeholders(wanted).includes(name));
    return [
      ...lost.map((name) =>
        error(file, file.pointOf([key]), {
          message: `\`${key}\` lacks the placeholder \`{${name}}\`.`,
          fix: `put \`{${name}}\` where it belongs in “${String(text)}”.`,
        }),
      ),
      ...added.map((name) =>
        error(file, file.pointOf([key]), {
          message: `\`${key}\` has the placeholder \`{${name}}\`, which ${reference.path} does not fill.`,
          fix: `use ${
            placeholders(wanted)
              .map((known) => `\`{${known}}\``)
              .join(', ') || 'no placeholder'
          }.`,
        }),
      ),
    ];
  });
  return [...absent, ...others];
}

const placeholders = (text: unknown): string[] => (typeof text === 'string' ? [...text.matchAll(/\{([\w-]+)\}/g)].map((match) => match[1] ?? '') : []);
