import type { Lang } from '../site.ts';

/** A page that exists once in every language. */
export type Page =
  | { is: 'home' | 'glossary' | 'notes' | 'search' | 'map' | 'coverage' | 'changes' | 'data' | 'offline' }
  | { is: 'concept' | 'note' | 'category' | 'notebook' | 'category-map'; id: string };

/** A page of a concept or note. */
export type EntryPage = { is: 'concept' | 'note'; id: string };

const folders = { concept: 'concepts', note: 'notes', category: 'categories', notebook: 'notebooks', 'category-map': 'map' } as const;

/**
 * Path of a page in a language, below the site's base and without a leading slash.
 * @example pathOf({ is: 'concept', id: 'sqs' }, 'ko') // 'ko/concepts/sqs/'
 */
export function pathOf(page: Page, lang: Lang): string {
  if ('id' in page) return `${lang}/${folders[page.is]}/${page.id}/`;
  return page.is === 'home' ? `${lang}/` : `${lang}/${page.is}/`;
}

/** The page if it is that of a concept or note. */
export const entryPageOf = (page: Page): EntryPage | undefined => (page.is === 'concept' || page.is === 'note' ? { is: page.is, id: page.id } : undefined);

/**
 * Path of the page as plain Markdown, which concepts and notes have in every language of their own.
 * @example twinOf({ is: 'concept', id: 'sqs' }, 'ko') // 'ko/concepts/sqs.md'
 */
export const twinOf = (page: EntryPage, lang: Lang): string => pathOf(page, lang).replace(/\/$/, '.md');

/**
 * Path of the page that belongs to no language and forwards to the reader's; nothing for pages that have none.
 * @example permalinkOf({ is: 'concept', id: 'sqs' }) // 'c/sqs/'
 */
export function permalinkOf(page: Page): string | undefined {
  if (page.is === 'concept') return `c/${page.id}/`;
  if (page.is === 'note') return `n/${page.id}/`;
  return page.is === 'home' ? '' : undefined;
}
