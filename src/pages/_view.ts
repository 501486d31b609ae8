import type { Page } from '../i18n/paths.ts';
import { pathOf } from '../i18n/paths.ts';
import { type Translate, translator } from '../i18n/strings.ts';
import type { Model } from '../knowledge/build-model.ts';
import { LANGS, type Lang, site } from '../site.ts';

const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');

/** Address of a path below the site's base. */
export const urlOf = (path: string): string => base + path;

/** Address of a page in a language. */
export const pageUrl = (page: Page, lang: Lang): string => urlOf(pathOf(page, lang));

/** Address of a path with the site's origin, for machines that read it elsewhere. */
export const absoluteUrl = (path: string): string => new URL(urlOf(path), site.url).href;

/** Interface strings of a language. */
export const strings = (model: Model, lang: Lang): Translate => translator(model.ui[lang]);

/** Static paths of a page that exists once a language. */
export const everyLanguage = () => LANGS.map((lang) => ({ params: { lang }, props: { lang } }));

/** Static paths of pages that exist once a language and id. */
export const everyLanguageAnd = (ids: Iterable<string>) => [...ids].flatMap((id) => LANGS.map((lang) => ({ params: { lang, id }, props: { lang, id } })));
