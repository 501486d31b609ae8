/** A line of `content/site/permalinks.txt`: a page that was published once, and where its address leads if it has moved. */
export interface Permalink {
  /** 1-based. */
  line: number;
  /** `concepts/sqs` or `notes/iam-lab`; the line as written where it is neither. */
  page: string;
  redirect?: string;
}

const PAGE = /^(?:concepts|notes)\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Whether a text names a page as the list does: `concepts/sqs`. */
export const isPage = (text: string): boolean => PAGE.test(text);

/**
 * Pages of the list, in its order. Empty lines and lines that begin with `#` are passed over.
 * @example parsePermalinks('concepts/sqs\nconcepts/old -> concepts/new') // [{ line: 1, page: 'concepts/sqs' }, { line: 2, page: 'concepts/old', redirect: 'concepts/new' }]
 */
export function parsePermalinks(text: string): Permalink[] {
  return text.split('\n').flatMap((written, index) => {
    const [page = '', redirect] = written.split('->').map((part) => part.trim());
    if (page.startsWith('#') || (page === '' && redirect === undefined)) return [];
    return [{ line: index + 1, page, ...(redirect !== undefined && { redirect }) }];
  });
}

/**
 * The list with pages that it lacks, sorted, at its end; unchanged where it lacks none.
 * @example addPermalinks('notes/iam-lab\n', ['concepts/sqs', 'notes/iam-lab']) // 'notes/iam-lab\nconcepts/sqs\n'
 */
export function addPermalinks(text: string, pages: readonly string[]): string {
  const listed = new Set(parsePermalinks(text).map(({ page }) => page));
  const added = [...new Set(pages)].filter((page) => !listed.has(page)).toSorted();
  if (added.length === 0) return text;
  return `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${added.join('\n')}\n`;
}
