import { z } from 'astro/zod';

const languageSchema = z.strictObject({
  /** Key in paths and file names, e.g. `zh` in `/zh/` and `zh.mdx`. */
  key: z.string().regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/),
  /** BCP 47 tag for `lang` and `hreflang`, e.g. `zh-Hans`. */
  tag: z.string(),
  /** Open Graph locale, e.g. `zh_CN`. */
  ogLocale: z.string().regex(/^[a-z]{2}_[A-Z]{2}$/),
  /** The language's name in itself, e.g. `中文`. */
  name: z.string(),
});

const siteSchema = z.strictObject({
  /** Origin that the site is published at, without a trailing slash. */
  url: z.url(),
  /** Path that the site lives under: `/`, or `/kb/` on a shared host. */
  base: z.string().regex(/^\/(.*\/)?$/),
  /** Name of the site, the same in every language. */
  title: z.string(),
  /** Licence of the project by its SPDX identifier, as package.json has it. */
  licence: z.string(),
  /** Where the sources are kept; page footers link to it. */
  repository: z.url(),
  /** Language whose headings name the sections, and which stands in where a translation is missing. */
  reference: z.string(),
  /** The languages, in the order in which they are listed to readers. A line here and its files make a language. */
  languages: z.array(languageSchema).min(1),
});

const languages = [
  { key: 'zh', tag: 'zh-Hans', ogLocale: 'zh_CN', name: '中文' },
  { key: 'ko', tag: 'ko', ogLocale: 'ko_KR', name: '한국어' },
  { key: 'ja', tag: 'ja', ogLocale: 'ja_JP', name: '日本語' },
  { key: 'en', tag: 'en', ogLocale: 'en_US', name: 'English' },
] as const;

/** Key of a language of this site, as it stands in paths. */
export type Lang = (typeof languages)[number]['key'];

type Site = Omit<z.infer<typeof siteSchema>, 'reference' | 'languages'> & { reference: Lang; languages: readonly Language[] };

/** The site's configuration: the one place to change it. */
export const site = siteSchema.parse({
  url: 'https://tetragloss.example.com',
  base: '/',
  title: 'Tetragloss',
  licence: 'MIT',
  repository: 'https://git.example.com/tetragloss',
  reference: 'en',
  languages,
}) as Site;

/** One language: path key, BCP 47 tag, Open Graph locale, endonym. */
export type Language = { key: Lang; tag: string; ogLocale: string; name: string };

/** Keys of all languages, in the order of {@link site}. */
export const LANGS: readonly Lang[] = site.languages.map((language) => language.key);

/** Whether a string is the key of one of the site's languages. */
export const isLang = (key: string): key is Lang => (LANGS as readonly string[]).includes(key);

/**
 * BCP 47 tag of a language key.
 * @example tagOf('zh') // 'zh-Hans'
 */
export const tagOf = (lang: Lang): string => site.languages.find(({ key }) => key === lang)?.tag ?? lang;
