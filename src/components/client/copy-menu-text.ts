/** What a page has that a reader may take along. */
export interface CopySource {
  title: string;
  /** Address of the page as the reader sees it, with its `#section`. */
  url: string;
  /** Address of the page that belongs to no language. */
  permalink: string;
  /** The same term in every language, in the order of the page. */
  terms: readonly string[];
}

/** What can be taken along as text at once. */
export type CopyKind = 'link' | 'neutral' | 'titled' | 'markdownLink' | 'terms';

/**
 * The text that is copied. A neutral link names the section that the page's address names: sections have the same id in every language.
 * @example copyText('titled', { title: 'Queue', url: 'https://…/en/concepts/queue/', … }) // 'Queue\nhttps://…/en/concepts/queue/'
 */
export function copyText(kind: CopyKind, { title, url, permalink, terms }: CopySource): string {
  switch (kind) {
    case 'link':
      return url;
    case 'neutral':
      return permalink + new URL(url).hash;
    case 'titled':
      return `${title}\n${url}`;
    case 'markdownLink':
      return `[${title.replace(/[\\[\]`*_<]/g, '\\$&')}](${url.replaceAll('(', '%28').replaceAll(')', '%29')})`;
    case 'terms':
      return [...new Set(terms)].join(' · ');
  }
}
