import { findWords } from './found-words.ts';

/** Marks words in the text of this page, without changing it, and offers to remove the marks. Labels come from the search link. */
export function markFound(words: readonly string[]): void {
  const main = document.querySelector('main');
  const labels = document.querySelector<HTMLElement>('kb-search-open')?.dataset;
  if (!main || !labels || !('highlights' in CSS)) return;
  const abort = new AbortController();
  const mark = (): boolean => {
    const ranges = [...main.querySelectorAll('.entry-head, .prose')].flatMap((part) => rangesIn(part, words));
    CSS.highlights.set('found', new Highlight(...ranges));
    return ranges.length > 0;
  };
  const found = mark();
  // A second language beside the text has the words, too.
  document.addEventListener('kb-text', mark, { signal: abort.signal });
  if (!found) return;
  const bar = document.createElement('p');
  bar.className = 'found-bar';
  bar.setAttribute('role', 'status');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = labels['unmark'] ?? '';
  button.addEventListener('click', () => {
    abort.abort();
    CSS.highlights.delete('found');
    bar.remove();
  });
  bar.append(`${labels['marked'] ?? ''} `, button);
  document.body.append(bar);
}

function rangesIn(part: Element, words: readonly string[]): Range[] {
  const texts = document.createTreeWalker(part, NodeFilter.SHOW_TEXT);
  const ranges: Range[] = [];
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    for (const [start, end] of findWords(node.textContent ?? '', words)) {
      const range = new Range();
      range.setStart(node, start);
      range.setEnd(node, end);
      ranges.push(range);
    }
  }
  return ranges;
}
