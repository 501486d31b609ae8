import { type Page, pathOf, permalinkOf } from '../i18n/paths.ts';
import { type Translate, translator } from '../i18n/strings.ts';
import { type Concept, type Model, type Note, textIn } from '../knowledge/build-model.ts';
import { LANGS, type Lang, site } from '../site.ts';

/** A name in one language. */
export interface Name {
  lang: Lang;
  name: string;
}

/** What the social card of a page says. */
export interface Card {
  /** Language of the page; nothing for a page that belongs to none, whose card shows all names alike. */
  lang?: Lang;
  title: string;
  /** How the title is read, where the spelling does not say. */
  reading?: string | undefined;
  /** What kind of page it is: `Storage · service`. */
  kicker?: string;
  summary?: string;
  /** The same thing in every language that has a name for it, in the site's order. */
  names: Name[];
}

/** A card and where it is kept, below the site's base. */
export interface PlacedCard {
  path: string;
  card: Card;
}

/** Size of every card, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/**
 * Path of the card of the page at a path.
 * @example cardPath('ko/concepts/sqs/') // 'cards/ko/concepts/sqs.png'
 */
export const cardPath = (path: string): string => `cards/${path.replace(/\/$/, '') || 'site'}.png`;

/** The page whose card stands for a page in a language: its own, a category's for its map, or home's for a page that has none. */
const cardPageOf = (page: Page): Page => {
  if (page.is === 'category-map') return { is: 'category', id: page.id };
  return 'id' in page || page.is === 'glossary' || page.is === 'notes' ? page : { is: 'home' };
};

/** Path and words of the card that a page shows in chats, in a language that it has a text in. */
export const cardFor = (model: Model, page: Page, lang: Lang): { path: string; alt: string } => ({
  path: cardPath(pathOf(cardPageOf(page), lang)),
  alt: altOf(cardOf(model, cardPageOf(page), lang)),
});

/**
 * The words of a card, for readers who do not see it.
 * @example altOf({ title: 'Queue', summary: 'A line of work.', names: [] }) // 'Queue: A line of work.'
 */
export const altOf = ({ title, summary, names }: Card): string => (summary ? `${title}: ${summary}` : [...new Set(names.map(({ name }) => name))].join(' · '));

/** Cards of all pages that have one: a page in a language that has a text of its own, and the pages that belong to no language. */
export function buildCards(model: Model): PlacedCard[] {
  const pages: Page[] = [
    { is: 'home' },
    { is: 'glossary' },
    { is: 'notes' },
    ...model.categories.map((id): Page => ({ is: 'category', id })),
    ...model.notebooks.map((id): Page => ({ is: 'notebook', id })),
    ...[...model.concepts.keys()].map((id): Page => ({ is: 'concept', id })),
    ...[...model.notes.keys()].map((id): Page => ({ is: 'note', id })),
  ];
  return pages.flatMap((page) => {
    const neutral = permalinkOf(page);
    return [
      ...languagesOf(model, page).map((lang) => ({ path: cardPath(pathOf(page, lang)), card: cardOf(model, page, lang) })),
      ...(neutral === undefined ? [] : [{ path: cardPath(neutral), card: neutralCardOf(model, page) }]),
    ];
  });
}

/** The card of a page in a language. Throws for an id that the model does not have. */
export function cardOf(model: Model, page: Page, lang: Lang): Card {
  const t = translator(model.ui[lang]);
  return { lang, names: namesOf(model, page), ...wordsOf(model, page, lang, t) };
}

/** The card of a page that belongs to no language: its names in all of them. */
export function neutralCardOf(model: Model, page: Page): Card {
  if (page.is === 'home') return { title: site.title, names: LANGS.map((lang) => ({ lang, name: translator(model.ui[lang])('tagline') })) };
  const names = namesOf(model, page);
  return { title: names.find(({ lang }) => lang === site.reference)?.name ?? '', names };
}

function wordsOf(model: Model, page: Page, lang: Lang, t: Translate): Omit<Card, 'names' | 'lang'> {
  switch (page.is) {
    case 'concept': {
      const { meta, ...concept } = entry(model.concepts, page.id);
      const { term, reading, summary } = textIn(concept, lang).data;
      return { title: term, reading, summary, kicker: `${t(`category.${meta.category}`)} · ${t(`kind.${meta.kind}`)}` };
    }
    case 'note': {
      const { meta, ...note } = entry(model.notes, page.id);
      const { title, summary } = textIn(note, lang).data;
      return { title, summary, kicker: t(`kind.${meta.kind}`) };
    }
    case 'category':
      return { title: t(`category.${page.id}`), kicker: t('nav.glossary') };
    case 'notebook':
      return { title: t(`notebook.${page.id}`), summary: t('notebook.lead'), kicker: t('home.notebooks') };
    case 'notes':
      return { title: t('nav.notes'), summary: t('notes.lead') };
    case 'glossary':
      return { title: t('nav.glossary'), summary: t('tagline') };
    default:
      return { title: site.title, summary: t('tagline') };
  }
}

function namesOf(model: Model, page: Page): Name[] {
  if (page.is === 'home' || page.is === 'search') return site.languages.map(({ key, name }) => ({ lang: key, name }));
  return languagesOf(model, page).map((lang) => ({ lang, name: wordsOf(model, page, lang, translator(model.ui[lang])).title }));
}

function languagesOf(model: Model, page: Page): readonly Lang[] {
  if (page.is === 'concept') return LANGS.filter((lang) => entry(model.concepts, page.id).texts[lang]);
  if (page.is === 'note') return LANGS.filter((lang) => entry(model.notes, page.id).texts[lang]);
  return LANGS;
}

function entry<T extends Concept | Note>(entries: ReadonlyMap<string, T>, id: string): T {
  const found = entries.get(id);
  if (!found) throw new Error(`the model has no entry \`${id}\``);
  return found;
}
