import { CARD_SIZE } from '../cards/card.ts';
import { type Lang, site } from '../site.ts';

/** What a page tells chats, feeds and search engines of itself. Addresses are absolute. */
export interface Preview {
  title: string;
  description: string;
  type: 'article' | 'website';
  url: string;
  image: string;
  /** The words on the image. */
  alt: string;
  /** Language of the text; nothing for a page that belongs to none. */
  lang?: Lang;
  /** Languages in which this page has a text of its own. */
  translated: readonly Lang[];
}

/** One `<meta>`: Open Graph names are properties, all others names. */
export type Meta = { property: string; content: string } | { name: string; content: string };

/**
 * Tags of Open Graph and of Twitter cards, in the order in which chats look for them. What Twitter takes over from Open Graph is not repeated.
 * https://ogp.me/ and https://developer.x.com/en/docs/x-for-websites/cards/overview/markup
 */
export function previewTags({ title, description, type, url, image, alt, lang, translated }: Preview): Meta[] {
  const property = (name: string, content: string): Meta => ({ property: `og:${name}`, content });
  const locales = site.languages.filter(({ key }) => key !== lang && translated.includes(key));
  const own = site.languages.filter(({ key }) => key === (lang ?? site.reference));
  return [
    property('title', title),
    property('description', description),
    property('type', type),
    property('url', url),
    property('image', image),
    property('image:type', 'image/png'),
    property('image:width', String(CARD_SIZE.width)),
    property('image:height', String(CARD_SIZE.height)),
    property('image:alt', alt),
    property('site_name', site.title),
    ...own.map(({ ogLocale }) => property('locale', ogLocale)),
    ...locales.filter(({ key }) => !own.some((language) => language.key === key)).map(({ ogLocale }) => property('locale:alternate', ogLocale)),
    { name: 'twitter:card', content: 'summary_large_image' },
    { name: 'twitter:image:alt', content: alt },
  ];
}

/** Longer titles are cut off by every chat, and the last language would never be seen. In characters. */
const LONGEST_TITLE = 150;

/**
 * Names in several languages as one title, each once. Where that is longer than chats show, each loses what follows its colon.
 * @example joinNames(['队列', 'Queue', 'Queue']) // '队列 · Queue'
 */
export function joinNames(names: readonly string[]): string {
  const join = (all: readonly string[]): string => [...new Set(all)].join(' · ');
  const whole = join(names);
  return whole.length <= LONGEST_TITLE ? whole : join(names.map((name) => name.split(/\s*(?:: |：)/, 1)[0] ?? name));
}
