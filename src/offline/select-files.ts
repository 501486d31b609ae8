/** What of a built site a language may need. */
export interface BuiltFiles {
  /** Paths of all files. */
  paths: readonly string[];
  langs: readonly string[];
  /** Pages that some languages have and others lack, as the search index names them (`ko-c5`). */
  missing: readonly string[];
}

/** Files of every language: scripts and styles, words for pop-ups, icons, and the search index but for the texts that it shows. */
const SHARED = /^(?:assets\/.+|data\/terms\/[^/]+\.json|search\/(?!fragment\/).+|[^/]+\.(?:svg|ico|png))$/;
const FRAGMENT = /^search\/fragment\/[^/]+\/(.+?)-([^-]+)\.pf_fragment$/;
/** Written beside files for hosts that send them compressed. */
const COMPRESSED = /\.(?:br|gz)$/;
const PAGE = /(?:^|\/)index\.html$/;
const UNSAVED = 'offline/unsaved/index.html';

/**
 * The files that are kept for a language, as paths of the built site. Permalinks are not among them: without a network they are
 * forwarded to the page itself. Of the other languages there is the page that says what is not saved, and the texts that
 * search shows where the language has none.
 */
export function selectFiles({ paths, langs, missing }: BuiltFiles, lang: string): string[] {
  const lacking = new Set(missing.flatMap((id) => (id.startsWith(`${lang}-`) ? [id.slice(lang.length + 1)] : [])));
  const isKept = (path: string): boolean => {
    if (path.startsWith(`${lang}/`)) return (PAGE.test(path) && path !== `${lang}/404/index.html`) || path === `${lang}/manifest.webmanifest`;
    const [, of, number = ''] = FRAGMENT.exec(path) ?? [];
    if (of) return of === lang || lacking.has(number);
    if (COMPRESSED.test(path)) return false;
    return SHARED.test(path) || (path.endsWith(UNSAVED) && langs.some((other) => path === `${other}/${UNSAVED}`));
  };
  return paths.filter(isKept);
}

/**
 * The address that browsers ask for, of a file of the built site.
 * @example addressOf('ja/glossary/index.html') // 'ja/glossary/'
 */
export const addressOf = (path: string): string => path.replace(PAGE, (page) => (page.startsWith('/') ? '/' : ''));
