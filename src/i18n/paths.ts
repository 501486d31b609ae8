import type { Lang } from '../site.ts';

/** A page that exists once in every language. */
export type Page =
  | { is: 'home' | 'glossary' | 'notes' | 'search' | 'map' | 'coverage' | 'data' | 'offline' }
  | { is: 'concept' | 'note' | 'category' | 'notebook' | 'category-map'; id: string };

const folders = { concept: 'concepts', note: 'notes', category: 'categories', notebook: 'notebooks', 'category-map': 'map' } as const;

/**
 * Path of a page in a language, below the site's base and without a leading slash.
 * @example pathOf({ is: 'concept', id: 'sqs' }, 'ko') // 'ko/concepts/sqs/'
 */
export function pathOf(page: Page, lang: Lang): string {
  if ('id' in page) return `${lang}/${folders[page.is]}/${page.id}/`;
  return page.is === 'home' ? `${lang}/` : `${lang}/${page.is}/`;
}

/**
 * Path of the page that belongs to no language and forwards to the reader's; nothing for pages that have none.
 * @example permalinkOf({ is: 'concept', id: 'sqs' }) // 'c/sqs/'
 */
export function permalinkOf(page: Page): string | undefined {
  if (page.is === 'concept') return `c/${page.id}/`;
  if (page.is === 'note') return `n/${page.id}/`;
  return page.is === 'home' ? '' : undefined;
}
