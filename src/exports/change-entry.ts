import { type Page, pathOf } from '../i18n/paths.ts';
import type { Translate } from '../i18n/strings.ts';
import { type Model, textIn } from '../knowledge/build-model.ts';
import type { Change } from '../knowledge/schema.ts';
import { type Lang, site } from '../site.ts';

/** A change as readers of a language are told of it. */
export interface ChangeEntry {
  id: string;
  date: string;
  kind: Change['kind'];
  text: string;
  /** Language of `text`: the reader's, or the reference language where it is not told in that. */
  textLang: Lang;
  /** The pages that it is about, by name; `path` is that in the reader's language. */
  pages: { name: string; lang: Lang; path: string }[];
}

/** The changes of a site in a language, the newest first. Pages that are gone are left out. */
export const changeEntries = (model: Model, lang: Lang, t: Translate): ChangeEntry[] =>
  model.changes.map(({ id, date, kind, pages, says }) => {
    const own = says[lang];
    return {
      id,
      date,
      kind,
      text: own ?? says[site.reference] ?? '',
      textLang: own === undefined ? site.reference : lang,
      pages: pages.flatMap((name) => pageOf(model, name, lang, t)),
    };
  });

function pageOf(model: Model, name: string, lang: Lang, t: Translate): ChangeEntry['pages'] {
  const [folder, id = ''] = name.split('/');
  const at = (page: Page, title: string, of: Lang): ChangeEntry['pages'] => [{ name: title, lang: of, path: pathOf(page, lang) }];
  const concept = folder === 'concepts' ? model.concepts.get(id) : undefined;
  const note = folder === 'notes' ? model.notes.get(id) : undefined;
  if (concept) return at({ is: 'concept', id }, textIn(concept, lang).data.term, textIn(concept, lang).lang);
  if (note) return at({ is: 'note', id }, textIn(note, lang).data.title, textIn(note, lang).lang);
  return name === 'glossary' || name === 'notes' ? at({ is: name }, t(`nav.${name}`), lang) : [];
}
