import { alignBlocks } from '../../markdown/align-blocks.ts';

/** What is laid beside the text: the same article in another language, out of that language's page. */
export interface Second {
  article: Element;
  /** BCP 47 tag. */
  tag: string;
  /** Names of the two languages, each in itself. */
  names: { own: string; second: string };
  /** BCP 47 tag of the page's own text. */
  ownTag: string;
}

/** Parts of the head of an article that both languages have; the text of the page is laid block by block. */
const HEAD = ['reading', 'h1', 'summary', 'aliases'];

/**
 * Lays a second language beside the text: blocks that correspond in one row, code, tables and figures once where both show the
 * same, section headings linked to each other. The page's own elements stay in their places.
 * @returns What takes it away again.
 */
export function layBeside(article: Element, second: Second): () => void {
  const undo: (() => void)[] = [];
  const place = (element: HTMLElement, row: number, span: number): void => {
    element.style.gridRow = `${row} / span ${span}`;
    undo.push(() => element.style.removeProperty('grid-row'));
  };
  const add = (blocks: readonly Element[], put: (block: HTMLElement) => void): HTMLElement | undefined => {
    const copies = blocks.map((block) => document.importNode(block, true) as HTMLElement);
    const [only] = copies;
    if (!only) return undefined;
    const block = copies.length === 1 ? only : document.createElement('div');
    if (copies.length > 1) block.append(...copies);
    for (const copy of [block, ...block.querySelectorAll('[id]')]) copy.removeAttribute('id');
    block.lang = second.tag;
    block.dataset['second'] = '';
    put(block);
    undo.push(() => block.remove());
    return block;
  };
  const lay = (parent: Element, rows: readonly [HTMLElement[], Element[]][]): void => {
    let row = 1;
    let last: Element | undefined;
    for (const [ours, theirs] of rows) {
      for (const [index, block] of ours.entries()) place(block, row + index, 1);
      last = ours.at(-1) ?? last;
      const once = ours.length === 1 && theirs.length === 1 && showsTheSame(ours[0], theirs[0]);
      const span = Math.max(1, ours.length);
      const block = once ? undefined : add(theirs, (made) => (last ? last.after(made) : parent.prepend(made)));
      if (block) place(block, row, span);
      if (once && ours[0]) undo.push(mark(ours[0], 'shared'));
      if (block && ours[0]?.id) undo.push(linkHeadings(ours[0], block, second));
      last = block ?? last;
      row += span;
    }
  };

  undo.push(mark(article, 'side-by-side'));
  lay(find(article, '.entry-head'), headRows(find(article, '.entry-head'), find(second.article, '.entry-head')));
  lay(find(article, '.prose'), proseRows(find(article, '.prose'), find(second.article, '.prose')));
  for (const [ours, theirs] of [[article.querySelector('.asks ul'), second.article.querySelector('.asks ul')]])
    if (ours && theirs) add([theirs], (made) => ours.after(made));
  const unfold = new AbortController();
  article.addEventListener('toggle', ({ target }) => unfoldBoth(target), { capture: true, signal: unfold.signal });
  return () => {
    unfold.abort();
    for (const step of undo.reverse()) step();
  };
}

function find(article: Element, selector: string): Element {
  const found = article.querySelector(selector);
  if (!found) throw new Error(`an article has no ${selector}`);
  return found;
}

function mark(element: Element, name: string): () => void {
  element.classList.add(name);
  return () => element.classList.remove(name);
}

const childrenOf = (parent: Element): HTMLElement[] => [...parent.children] as HTMLElement[];

const isPart = (name: string) => (child: Element) => child.localName === name || child.classList.contains(name);

function headRows(ours: Element, theirs: Element): [HTMLElement[], Element[]][] {
  const others = childrenOf(theirs);
  const reading = others.find(isPart('reading'));
  return childrenOf(ours).flatMap((child, _, all): [HTMLElement[], Element[]][] => {
    const name = HEAD.find((part) => isPart(part)(child));
    const other = name && others.find(isPart(name));
    const row: [HTMLElement[], Element[]] = [[child], other ? [other] : []];
    // A reading that only the second language has stands above its headword.
    return name === 'h1' && reading && !all.some(isPart('reading')) ? [[[], [reading]], row] : [row];
  });
}

function proseRows(ours: Element, theirs: Element): [HTMLElement[], Element[]][] {
  // A notice to the reader belongs to its heading, and to the page that it stands on.
  const isText = (block: HTMLElement): boolean => !block.matches('.newer');
  const withNotice = (block: HTMLElement): HTMLElement[] => [
    block,
    ...childrenOf(ours).filter((next) => !isText(next) && next.previousElementSibling === block),
  ];
  const [first, second] = [childrenOf(ours).filter(isText), childrenOf(theirs).filter(isText)];
  const pick = <T>(blocks: readonly T[], indices: readonly number[]): T[] => indices.flatMap((index) => blocks[index] ?? []);
  return alignBlocks(first.map(kindOf), second.map(kindOf)).map((row) => [pick(first, row.first).flatMap(withNotice), pick(second, row.second)]);
}

const kindOf = (block: Element): string => (/^(?:p|h\d|pre|ul|ol)$/.test(block.localName) ? block.localName : block.className || block.localName);

/** Whether two code blocks, tables or figures have the same words. */
const showsTheSame = (ours: Element | undefined, theirs: Element | undefined): boolean =>
  ours?.matches('pre, .table, figure') === true && wordsOf(ours) === wordsOf(theirs);

const wordsOf = (block: Element | undefined): string | undefined => block?.textContent?.replace(/\s+/g, ' ').trim();

/** Ends each of two headings with the other language's name, which leads to the other. */
function linkHeadings(ours: HTMLElement, theirs: HTMLElement, { tag, ownTag, names }: Second): () => void {
  theirs.id = `${ours.id}--${tag}`;
  const link = (heading: HTMLElement, target: HTMLElement, name: string, lang: string): HTMLElement => {
    const made = document.createElement('a');
    made.className = 'counterpart';
    made.href = `#${target.id}`;
    made.lang = lang;
    made.textContent = name;
    heading.append(' ', made);
    return made;
  };
  link(theirs, ours, names.own, ownTag);
  const added = link(ours, theirs, names.second, tag);
  return () => {
    added.previousSibling?.remove();
    added.remove();
  };
}

/** A question that is unfolded in one language is unfolded in the other. */
function unfoldBoth(target: EventTarget | null): void {
  if (!(target instanceof HTMLDetailsElement)) return;
  const other = 'second' in target.dataset ? target.previousElementSibling : target.nextElementSibling;
  if (other instanceof HTMLDetailsElement && 'second' in other.dataset !== 'second' in target.dataset) other.open = target.open;
}
