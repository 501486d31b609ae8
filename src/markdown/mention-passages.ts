import type { Nodes, Root } from 'mdast';
import { type Lang, tagOf } from '../site.ts';
import type { TermMatcher } from './match-terms.ts';

/** The sentence in which a page first speaks of a concept. */
export interface Passage {
  /** Index of the heading above it among the page's headings; -1 before the first. */
  section: number;
  text: string;
  /** Where the concept is named: `text.slice(start, end)`. */
  start: number;
  end: number;
}

interface Found extends Passage {
  rank: number;
}

/** Blocks whose words are read as one; running text says more of a concept than a row of a table, and a row more than a heading. */
const RANKS: Record<string, number> = { paragraph: 0, tableRow: 1, heading: 2 };
/** A name that is not written as a link is taken only where no link names the concept. */
const UNLINKED = 3;

/**
 * For each concept that a page names, the sentence that tells most of it: a linked one before others, running text before tables
 * and headings, else the first. `nameOf` gives the words of a link that has none; `matcher` finds names that are not links.
 */
export function findPassages(tree: Root, lang: Lang, nameOf: (id: string) => string, matcher: TermMatcher): Map<string, Passage> {
  const best = new Map<string, Found>();
  const keep = (id: string, found: Found): void => {
    if (found.rank < (best.get(id)?.rank ?? Infinity)) best.set(id, found);
  };
  let section = -1;
  for (const block of tree.children) {
    if (block.type === 'heading') section++;
    for (const { type, text, links } of blocksIn(block, nameOf)) {
      const rank = RANKS[type] ?? 0;
      const add = ({ id, start, end }: Link, to: number): void => keep(id, { ...sentenceAround(text, start, end, lang), section, rank: to });
      for (const link of links) add(link, rank);
      for (const match of matcher(text)) add(match, rank + UNLINKED);
    }
  }
  return new Map([...best].map(([id, { rank: _, ...passage }]) => [id, passage]));
}

interface Link {
  id: string;
  start: number;
  end: number;
}

interface Words {
  type: string;
  text: string;
  links: Link[];
}

function blocksIn(node: Nodes, nameOf: (id: string) => string): Words[] {
  if (node.type in RANKS) return [wordsOf(node, nameOf)];
  return 'children' in node ? node.children.flatMap((child) => blocksIn(child, nameOf)) : [];
}

function wordsOf(block: Nodes, nameOf: (id: string) => string): Words {
  const words: Words = { type: block.type, text: '', links: [] };
  const read = (node: Nodes): void => {
    if (node.type === 'text' || node.type === 'inlineCode') words.text += node.value.replace(/\s+/g, ' ');
    if (node.type === 'break') words.text += ' ';
    if (node.type === 'tableCell' && words.text) words.text += ' · ';
    const start = words.text.length;
    if (node.type === 'conceptLink' && node.children.length === 0) words.text += nameOf(node.id);
    else if ('children' in node) node.children.forEach(read);
    if (node.type === 'conceptLink') words.links.push({ id: node.id, start, end: words.text.length });
  };
  read(block);
  return words;
}

const segmenters = new Map<Lang, Intl.Segmenter>();

/** The sentence of a text that holds a stretch of it; where the stretch runs over an end of sentence, all that it touches. */
function sentenceAround(text: string, start: number, end: number, lang: Lang): Omit<Passage, 'section'> {
  const segmenter = segmenters.get(lang) ?? new Intl.Segmenter(tagOf(lang), { granularity: 'sentence' });
  segmenters.set(lang, segmenter);
  const touched = [...segmenter.segment(text)].filter(({ index, segment }) => index < end && index + segment.length > start);
  const from = touched[0]?.index ?? 0;
  const sentence = touched.map(({ segment }) => segment).join('');
  const trimmed = sentence.trimStart();
  const shift = from + sentence.length - trimmed.length;
  return { text: trimmed.trimEnd(), start: start - shift, end: end - shift };
}
