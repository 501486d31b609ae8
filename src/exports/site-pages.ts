import { type Page, pathOf, permalinkOf } from '../i18n/paths.ts';
import type { Model } from '../knowledge/build-model.ts';
import { languagesOf } from '../markdown/build-context.ts';
import { LANGS, type Lang } from '../site.ts';

/** A page that search engines may show, and the languages in which it has a text of its own. */
export interface SitePage {
  page: Page;
  translated: readonly Lang[];
}

/** Every page that search engines may show, in the order of the site. */
export function sitePages(model: Model): SitePage[] {
  const lists: Page[] = [
    { is: 'home' },
    { is: 'glossary' },
    { is: 'notes' },
    { is: 'search' },
    { is: 'map' },
    { is: 'coverage' },
    { is: 'changes' },
    { is: 'data' },
    { is: 'offline' },
  ];
  const grouped: Page[] = [
    ...model.categories.flatMap((id): Page[] => [
      { is: 'category', id },
      { is: 'category-map', id },
    ]),
    ...model.notebooks.map((id): Page => ({ is: 'notebook', id })),
  ];
  return [
    ...[...lists, ...grouped].map((page) => ({ page, translated: LANGS })),
    ...[...model.notes.values()].map((note) => ({ page: { is: 'note' as const, id: note.id }, translated: languagesOf(note) })),
    ...[...model.concepts.values()].map((concept) => ({ page: { is: 'concept' as const, id: concept.id }, translated: languagesOf(concept) })),
  ];
}

/** Paths at which a page stands: one a language, and the one that belongs to none, if it has one. */
export const pathsOf = ({ page, translated }: SitePage): { languages: { lang: Lang; path: string }[]; neutral: string | undefined } => ({
  languages: translated.map((lang) => ({ lang, path: pathOf(page, lang) })),
  neutral: permalinkOf(page),
});
