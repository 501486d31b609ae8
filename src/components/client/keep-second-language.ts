import { siteLanguages } from './site-languages.ts';

/** An address of this site in the parts that matter here. */
export interface SitePath {
  /** What comes before the language: `/` or `/kb/`. */
  base: string;
  langs: readonly string[];
}

/**
 * The address of a link with the second language that is open carried on, so that a reader keeps it from page to page; without
 * it where none is open. Where the link leads to the second language itself, the two change places. Other sites' addresses and
 * pages without a language are nothing.
 * @example withSecond(new URL('https://x/ja/concepts/sqs/'), 'ko', 'ja', { base: '/', langs: ['ko', 'ja'] })?.search // '?with=ko'
 */
export function withSecond(url: URL, own: string, second: string, { base, langs }: SitePath): URL | undefined {
  const lang = url.pathname.startsWith(base) ? (url.pathname.slice(base.length).split('/')[0] ?? '') : '';
  if (!langs.includes(lang)) return undefined;
  const kept = new URL(url);
  if (second) kept.searchParams.set('with', second === lang ? own : second);
  else kept.searchParams.delete('with');
  return kept;
}

const LINK = 'a[href]:not([href^="#"], [data-with], [role="status"] a)';

/**
 * Links of the page lead on with the second language that `secondNow` tells, whenever a text is laid beside the page's or taken
 * away; links that come later, from the moment on which they are about to be used.
 */
export function keepSecondLanguage(secondNow: () => string): void {
  const { base, own, languages } = siteLanguages();
  const langs = languages.map(({ key }) => key);
  const aim = (link: Element | null): void => {
    // A link may be one of a drawing, whose `href` is no string.
    const url = link && new URL(link.getAttribute('href') ?? '', location.href);
    if (!url || url.origin !== location.origin) return;
    const kept = withSecond(url, own, secondNow(), { base, langs });
    if (kept && kept.href !== url.href) link.setAttribute('href', kept.href);
  };
  for (const type of ['pointerdown', 'focusin', 'click'])
    document.addEventListener(type, ({ target }) => target instanceof Element && aim(target.closest(LINK)), { capture: true });
  // Before the pointer rests on any: browsers may fetch ahead what it rests on.
  document.addEventListener('kb-text', () => document.querySelectorAll(LINK).forEach(aim));
}
