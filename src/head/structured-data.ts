import { cardPath } from '../cards/card.ts';
import { type Page, pathOf, permalinkOf } from '../i18n/paths.ts';
import { translator } from '../i18n/strings.ts';
import { type Model, textIn } from '../knowledge/build-model.ts';
import { type Lang, site, tagOf } from '../site.ts';
import { datasetOf } from './dataset.ts';

/** Gives the absolute address of a path below the site's base. */
export type Address = (path: string) => string;

/** A node of schema.org's vocabulary. */
export type Thing = { '@type': string; [property: string]: unknown };

/**
 * What a page is in schema.org's terms: a concept is a `DefinedTerm` of the glossary of its language, a note a `TechArticle`,
 * home a `WebSite` that can be searched, the page of the data a `Dataset`; every page below home has its `BreadcrumbList`.
 */
export function structuredData(model: Model, page: Page, lang: Lang, address: Address): Thing[] {
  const url = address(pathOf(page, lang));
  const about = { url, inLanguage: tagOf(lang) };
  return [...thingOf(model, page, lang, address, about), ...breadcrumbs(model, page, lang, address)];
}

/** A concept or note as the page of its permalink has it: one name a language. */
export function neutralData(page: Page, entries: readonly { lang: Lang; name: string; summary: string }[], address: Address): Thing[] {
  const texts = (text: (entry: { name: string; summary: string }) => string): { '@language': string; '@value': string }[] =>
    entries.map((entry) => ({ '@language': tagOf(entry.lang), '@value': text(entry) }));
  const id = 'id' in page ? { '@id': address(permalinkOf(page) ?? '') } : {};
  const names = {
    ...id,
    name: texts(({ name }) => name),
    description: texts(({ summary }) => summary),
    sameAs: entries.map(({ lang }) => address(pathOf(page, lang))),
  };
  return [page.is === 'concept' ? { '@type': 'DefinedTerm', ...names, termCode: page.id } : { '@type': 'TechArticle', ...names }];
}

/** The things of a page as one document of linked data; `<` is escaped, so that no text can end the script that holds it. */
export const renderData = (things: readonly Thing[]): string =>
  JSON.stringify({ '@context': 'https://schema.org', '@graph': things }).replaceAll('<', '\\u003c');

function thingOf(model: Model, page: Page, lang: Lang, address: Address, about: { url: string; inLanguage: string }): Thing[] {
  const t = translator(model.ui[lang]);
  const glossary = { '@type': 'DefinedTermSet', '@id': address(pathOf({ is: 'glossary' }, lang)), name: `${site.title}: ${t('nav.glossary')}` };
  const website = { '@type': 'WebSite', '@id': address(pathOf({ is: 'home' }, lang)), name: site.title };
  switch (page.is) {
    case 'home':
      return [
        {
          ...website,
          ...about,
          description: t('tagline'),
          potentialAction: {
            '@type': 'SearchAction',
            target: { '@type': 'EntryPoint', urlTemplate: `${address(pathOf({ is: 'search' }, lang))}?q={search_term_string}` },
            'query-input': 'required name=search_term_string',
          },
        },
      ];
    case 'glossary':
      return [{ ...glossary, ...about }];
    case 'concept': {
      const concept = model.concepts.get(page.id);
      if (!concept) return [];
      const { term, aliases, summary } = textIn(concept, lang).data;
      const others = aliases.length > 0 ? { alternateName: aliases } : {};
      return [
        { '@type': 'DefinedTerm', '@id': about.url, name: term, ...others, description: summary, termCode: page.id, ...about, inDefinedTermSet: glossary },
      ];
    }
    case 'note': {
      const note = model.notes.get(page.id);
      if (!note) return [];
      const { title, summary } = textIn(note, lang).data;
      const terms = note.meta.concepts.flatMap((id) => model.concepts.get(id) ?? []).slice(0, 8);
      const concepts = terms.map((concept) => ({
        '@type': 'DefinedTerm',
        '@id': address(pathOf({ is: 'concept', id: concept.id }, lang)),
        name: textIn(concept, lang).data.term,
      }));
      return [
        {
          '@type': 'TechArticle',
          '@id': about.url,
          headline: title,
          description: summary,
          image: address(cardPath(pathOf(page, lang))),
          ...about,
          isPartOf: website,
          about: concepts,
        },
      ];
    }
    case 'data':
      return [datasetOf({ name: `${site.title}: ${t('data.title')}`, description: t('data.lead', { n: model.concepts.size }), ...about }, address)];
    default:
      return [];
  }
}

function breadcrumbs(model: Model, page: Page, lang: Lang, address: Address): Thing[] {
  const t = translator(model.ui[lang]);
  const trail: { name: string; page: Page }[] = [{ name: site.title, page: { is: 'home' } }];
  switch (page.is) {
    case 'home':
    case 'search':
      return [];
    case 'concept': {
      const concept = model.concepts.get(page.id);
      if (!concept) return [];
      trail.push({ name: t(`category.${concept.meta.category}`), page: { is: 'category', id: concept.meta.category } });
      trail.push({ name: textIn(concept, lang).data.term, page });
      break;
    }
    case 'note': {
      const note = model.notes.get(page.id);
      if (!note) return [];
      trail.push({ name: t('nav.notes'), page: { is: 'notes' } }, { name: textIn(note, lang).data.title, page });
      break;
    }
    case 'category':
      trail.push({ name: t('nav.glossary'), page: { is: 'glossary' } }, { name: t(`category.${page.id}`), page });
      break;
    case 'notebook':
      trail.push({ name: t(`notebook.${page.id}`), page });
      break;
    case 'map':
    case 'coverage':
    case 'data':
    case 'offline':
    case 'changes':
      trail.push({ name: t(`${page.is}.title`), page });
      break;
    case 'category-map':
      trail.push({ name: t('map.title'), page: { is: 'map' } }, { name: t(`category.${page.id}`), page });
      break;
    default:
      trail.push({ name: t(`nav.${page.is}`), page });
  }
  const items = trail.map((crumb, index) => ({ '@type': 'ListItem', position: index + 1, name: crumb.name, item: address(pathOf(crumb.page, lang)) }));
  return [{ '@type': 'BreadcrumbList', itemListElement: items }];
}
