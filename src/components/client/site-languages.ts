/** A language of this site, as the header of every page lists it. */
export interface SiteLanguage {
  /** As in paths: `zh`. */
  key: string;
  /** BCP 47 tag: `zh-Hans`. */
  tag: string;
  /** Its name in itself. */
  name: string;
}

/** What the header of a page tells of the site. */
export interface SiteLanguages {
  /** Path of the site: `/` or `/kb/`. */
  base: string;
  /** Key of the page's language. */
  own: string;
  languages: SiteLanguage[];
}

/** Reads the header, so that client code needs no configuration. */
export function siteLanguages(): SiteLanguages {
  const links = [...document.querySelectorAll<HTMLAnchorElement>('.languages a[data-lang]')];
  const own = links.find((link) => link.hasAttribute('aria-current'))?.dataset['lang'] ?? '';
  const home = document.querySelector<HTMLAnchorElement>('.brand')?.pathname ?? '/';
  const languages = links.map((link) => ({ key: link.dataset['lang'] ?? '', tag: link.hreflang, name: link.firstChild?.textContent?.trim() ?? '' }));
  return { base: home.slice(0, -`${own}/`.length), own, languages };
}
