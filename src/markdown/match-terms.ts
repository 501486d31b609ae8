import { type Lang, tagOf } from '../site.ts';

/** A spelling and the concept that it names. */
export interface Spelling {
  text: string;
  id: string;
}

/** A spelling found in a text: `text.slice(start, end)`, in UTF-16 units. */
export interface TermMatch {
  id: string;
  start: number;
  end: number;
}

/** Finds terms in a text, longest first, none overlapping, in order. */
export type TermMatcher = (text: string) => TermMatch[];

interface TrieNode {
  next: Map<string, TrieNode>;
  /** Concept whose spelling ends here. */
  id?: string;
  /** Spelling as written, to tell acronyms from words. */
  written?: string;
}

const LATIN = /[\p{Script=Latin}\p{Nd}_]/u;
const KATAKANA = /[\p{Script=Katakana}ー]/u;
const HANGUL = /\p{Script=Hangul}/u;
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;
const GAP = /[\s·・]/;

// Josa and the copula, alone or stacked (에서는, 으로만), as in 국립국어원's list of particles; the longer first.
const PARTICLE =
  '이라는|이라고|이라도|이라면|입니다|이므로|이지만|에서|에게|으로|이나|이며|이고|이란|부터|까지|처럼|보다|마다|마저|조차|밖에|대로|은|는|이|가|을|를|의|에|로|와|과|도|만|나|라|며|고|란|인|일|들';
const PARTICLES = new RegExp(`^(?:${PARTICLE})+$`);

/**
 * A matcher over the spellings of one language. A spelling that names two concepts is never matched. Letter case is ignored
 * except in acronyms; gaps between scripts may be closed or open; an English word may have its plural.
 */
export function createTermMatcher(spellings: readonly Spelling[], lang: Lang): TermMatcher {
  const root = buildTrie(spellings);
  const segmenter = new Intl.Segmenter(tagOf(lang), { granularity: 'word' });
  return (text) => {
    const matches: TermMatch[] = [];
    let wordStarts: Set<number> | undefined;
    const isWordEdge = (at: number): boolean => {
      wordStarts ??= new Set([...segmenter.segment(text)].map(({ index }) => index).concat(text.length));
      return wordStarts.has(at);
    };
    for (let start = 0; start < text.length;) {
      const found = longestFrom(root, text, start, isWordEdge);
      if (found) matches.push(found);
      start = found ? found.end : start + 1;
    }
    return matches;
  };
}

function buildTrie(spellings: readonly Spelling[]): TrieNode {
  const owners = new Map<string, Set<string>>();
  for (const { text, id } of spellings) {
    const key = fold(text);
    owners.set(key, (owners.get(key) ?? new Set()).add(id));
  }
  const root: TrieNode = { next: new Map() };
  for (const { text, id } of spellings) {
    const key = fold(text);
    if (key === '' || owners.get(key)?.size !== 1) continue;
    let node = root;
    for (const char of key) {
      const next = node.next.get(char) ?? { next: new Map() };
      node.next.set(char, next);
      node = next;
    }
    node.id = id;
    node.written ??= text;
  }
  return root;
}

/** Lower case, without the gaps between a CJK character and its neighbour. */
const fold = (text: string): string =>
  text
    .toLowerCase()
    .trim()
    .replace(/[\s·・]+/g, ' ')
    .replace(/(?<=[\u3040-\u30ff\u3400-\u9fff]) | (?=[\u3040-\u30ff\u3400-\u9fff])/g, '');

function longestFrom(root: TrieNode, text: string, start: number, isWordEdge: (at: number) => boolean): TermMatch | undefined {
  if (!mayStart(text, start)) return undefined;
  let best: TermMatch | undefined;
  let node: TrieNode | undefined = root;
  for (let at = start; at < text.length && node; at++) {
    const char = text.charAt(at);
    node = step(node, char, text, at);
    if (!node?.id || !node.written) continue;
    const end = endOf(text, start, at + 1, node.written, isWordEdge);
    if (end !== undefined) best = { id: node.id, start, end };
  }
  return best;
}

function step(node: TrieNode, char: string, text: string, at: number): TrieNode | undefined {
  const next = node.next.get(GAP.test(char) ? ' ' : char.toLowerCase());
  if (next || !GAP.test(char)) return next;
  // A gap beside Han or kana is not part of the spelling.
  return HAN_OR_KANA.test(text.charAt(at - 1)) || HAN_OR_KANA.test(text.charAt(at + 1)) ? node : undefined;
}

function mayStart(text: string, start: number): boolean {
  const char = text.charAt(start);
  const before = text.charAt(start - 1);
  if (GAP.test(char)) return false;
  if (LATIN.test(char)) return !LATIN.test(before) && !(before === '-' || before === '.' || before === '/' || before === '@');
  if (HANGUL.test(char)) return !HANGUL.test(before) && !LATIN.test(before);
  if (KATAKANA.test(char)) return !KATAKANA.test(before);
  return true;
}

/** Where the link ends if the spelling may end at `end`; nothing if it is cut out of a longer word. */
function endOf(text: string, start: number, end: number, written: string, isWordEdge: (at: number) => boolean): number | undefined {
  const matched = text.slice(start, end);
  if (isAcronym(written) && !sameLetters(written, matched)) return undefined;
  const last = text.charAt(end - 1);
  const after = text.slice(end, end + 12);
  if (LATIN.test(last)) {
    if (!LATIN.test(after.charAt(0))) return /^[-/@]\w|^\.\w/.test(after) ? undefined : checkTail(after, end);
    const plural = /^e?s(?![\p{L}\p{N}_-])/u.exec(after);
    return plural && !isAcronym(written) ? end + plural[0].length : plural?.[0] === 's' ? end + 1 : undefined;
  }
  if (HANGUL.test(last)) return checkTail(after, end);
  if (KATAKANA.test(last)) return KATAKANA.test(after.charAt(0)) ? undefined : end;
  return isWordEdge(start) && isWordEdge(end) ? end : undefined;
}

/** A Korean word may go on with particles only. */
function checkTail(after: string, end: number): number | undefined {
  const tail = /^\p{Script=Hangul}+/u.exec(after)?.[0];
  return tail === undefined || PARTICLES.test(tail) ? end : undefined;
}

const isAcronym = (written: string): boolean => /\p{Lu}.*\p{Lu}|^\p{Lu}\p{N}|\p{N}/u.test(written) && !/ /.test(written);

const sameLetters = (a: string, b: string): boolean =>
  a === b || (fold(a) === fold(b) && [...a].filter((c) => /\p{Lu}/u.test(c)).join('') === [...b].filter((c) => /\p{Lu}/u.test(c)).join(''));
