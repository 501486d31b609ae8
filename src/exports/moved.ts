import { type EntryPage, pathOf, permalinkOf } from '../i18n/paths.ts';
import { parsePermalinks } from '../knowledge/permalinks.ts';
import { LANGS, type Lang } from '../site.ts';

/** An address that was published once, and where its page is now. */
export interface Moved {
  /** Path without a slash at its end: `c/old`, `ko/concepts/old`. */
  from: string;
  /** Path of the page: `c/new/`, `ko/concepts/new/`. */
  to: string;
  /** The page that is there now. */
  page: EntryPage;
  /** Language of the address; nothing for a permalink. */
  lang: Lang | undefined;
}

/**
 * Every address that has moved by `content/site/permalinks.txt`: that of a page's permalink, and those in all languages.
 * @example movedAddresses('concepts/old -> concepts/new')[0] // { from: 'c/old', to: 'c/new/', page: { is: 'concept', id: 'new' }, lang: undefined }
 */
export function movedAddresses(permalinks: string): Moved[] {
  return parsePermalinks(permalinks).flatMap(({ page, redirect }) => {
    const [old, now] = [entryPage(page), redirect === undefined ? undefined : entryPage(redirect)];
    if (!old || !now) return [];
    return [undefined, ...LANGS].map((lang) => {
      const path = (of: EntryPage): string => (lang === undefined ? (permalinkOf(of) ?? '') : pathOf(of, lang));
      return { from: path(old).replace(/\/$/, ''), to: path(now), page: now, lang };
    });
  });
}

function entryPage(name: string): EntryPage | undefined {
  const [folder, id = ''] = name.split('/');
  return folder === 'concepts' ? { is: 'concept', id } : folder === 'notes' ? { is: 'note', id } : undefined;
}
