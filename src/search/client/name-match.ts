import { toKeys, toLetters } from '../hangul.ts';
import { normalize } from '../normalize.ts';
import { foldRomaji } from '../romaji.ts';
import { countSlips, mostSlips } from './slips.ts';
import { bagKey, type IndexedName, type KeyKind, type NameIndex, plainKey } from './name-index.ts';

/** How well a name fits what was typed: 1 is the term itself. */
export interface NameMatch {
  name: IndexedName;
  score: number;
  /** Whether it is found by another spelling than was typed: a reading, a slip. */
  rewritten: boolean;
}

/** A form of the query and the form of the names that it is compared with. */
interface Probe {
  kind: KeyKind;
  text: string;
  /** Scores are multiplied by it: readings and slips of the keyboard count less than spellings. */
  factor: number;
  /** How much of a name may be left out: only its whole, its end, or both ends. */
  part: 'whole' | 'prefix' | 'inside';
}

/** The best name of each concept for what was typed, best first. `simplify` turns Traditional characters into Simplified ones. */
export function matchNames(index: NameIndex, query: string, simplify: (text: string) => string): NameMatch[] {
  const best = new Map<number, NameMatch>();
  const probes = probesOf(normalize(query), simplify);
  for (const { kind, text, factor, part } of probes) {
    const weigh = ABBREVIATED.has(kind) ? (i: number): number => weightOf(index.keys('plain')[i] ?? '', index) : () => 1;
    for (const [i, key] of index.keys(kind).entries()) {
      const score = likeness(key, text, part);
      if (score > 0) keepBest(best, index.names[i], score * factor * weigh(i), !AS_TYPED.has(kind));
    }
  }
  if (!probes.some(({ text }) => text) || Math.max(0, ...[...best.values()].map(({ score }) => score)) < NEAR_ENOUGH) matchNearly(index, query, best);
  return [...best.values()].sort((a, b) => b.score - a.score || a.name.concept - b.name.concept);
}

/** Forms in which a name is spelled as it was typed. */
const AS_TYPED: ReadonlySet<KeyKind> = new Set(['plain', 'bag']);
/** With a match as good as this one, misspellings are not looked for. */
const NEAR_ENOUGH = 0.7;

/** Forms that many names share: what is named more often, also as part of other names, is meant more often. */
const ABBREVIATED: ReadonlySet<KeyKind> = new Set(['choseong', 'initials']);

/** From 0.9 for a name that stands alone to 1 for one that stands in eight others. */
function weightOf(plain: string, index: NameIndex): number {
  let names = 0;
  for (const key of index.keys('plain')) if (key.includes(plain)) names++;
  return 0.9 + 0.1 * Math.min(1, Math.log2(Math.max(1, names)) / 3);
}

function probesOf(query: string, simplify: (text: string) => string): Probe[] {
  const plain = plainKey(query);
  const probes: Probe[] = [
    { kind: 'plain', text: plain, factor: 1, part: 'inside' },
    { kind: 'bag', text: bagKey(query), factor: 0.98, part: 'whole' },
  ];
  const simple = simplify(plain);
  if (simple !== plain) probes.push({ kind: 'plain', text: simple, factor: 0.99, part: 'inside' });
  if (/[\u3041-\u309f]/.test(plain)) probes.push({ kind: 'reading', text: plain, factor: 0.96, part: 'inside' });
  if (/^[a-z0-9]*[ㄱ-ㅎ][ㄱ-ㅎa-z0-9]*$/.test(plain)) probes.push({ kind: 'choseong', text: plain, factor: 0.95, part: 'prefix' });
  if (/^[가-힣ㄱ-ㅣ0-9]+$/.test(plain)) probes.push({ kind: 'plain', text: toKeys(plain), factor: 0.9, part: 'prefix' });
  if (/^[a-z0-9]+$/.test(plain)) probes.push(...latinProbes(query, plain));
  return probes.filter(({ text }) => text);
}

/** Latin letters may spell Japanese, Chinese, or Korean typed on the wrong keyboard. */
function latinProbes(query: string, plain: string): Probe[] {
  const toneless = plain.replace(/([a-z])[1-5]/g, '$1').replaceAll('v', 'u');
  const probes: Probe[] = [];
  if (plain.length >= 2) {
    probes.push({ kind: 'pinyin', text: toneless, factor: 0.95, part: 'prefix' });
    probes.push({ kind: 'initials', text: plain.replaceAll('v', 'u'), factor: 0.9, part: 'prefix' });
    probes.push({ kind: 'keys', text: plain, factor: 0.95, part: 'prefix' });
  }
  if (plain.length >= 3) probes.push({ kind: 'romaji', text: foldRomaji(query), factor: 0.95, part: 'prefix' });
  return probes;
}

/** How much of a name a text is: 1 for all of it, less for its beginning, least for something inside it. */
function likeness(key: string, text: string, part: Probe['part']): number {
  if (!key || key.length < text.length) return 0;
  if (key === text) return 1;
  const share = text.length / key.length;
  if (part === 'whole') return 0;
  if (key.startsWith(text)) return 0.7 + 0.2 * share;
  const shortest = /^[a-z0-9]+$/.test(text) ? 3 : 2;
  return part === 'inside' && text.length >= shortest && key.includes(text) ? 0.5 + 0.3 * share : 0;
}

function keepBest(best: Map<number, NameMatch>, name: IndexedName | undefined, score: number, rewritten: boolean): void {
  if (!name || score <= 0) return;
  const weighted = name.alias ? score * 0.97 : score;
  const before = best.get(name.concept);
  if (!before || before.score < weighted) best.set(name.concept, { name, score: weighted, rewritten });
}

/** Scores of names that are not quite what was typed, or not quite how it begins, before its slips are taken off by their share of it. */
const NEARLY = 0.95;
const NEARLY_BEGUN = 0.75;
const COST_OF_SLIP = 1.5;

/** Adds names that are one to three slips away: Hangul by letters and by syllables, Latin letters also as romaji and pinyin. */
function matchNearly(index: NameIndex, query: string, best: Map<number, NameMatch>): void {
  const plain = plainKey(query);
  const forms: [KeyKind, string][] = [['plain', plain]];
  if (/[가-힣]/.test(plain)) forms.push(['letters', toLetters(plain)]);
  else if (/^[a-z]{5,}$/.test(plain)) forms.push(['romaji', foldRomaji(plain)], ['pinyin', plain.replaceAll('v', 'u')]);
  for (const [kind, text] of forms) {
    const most = mostSlips(text, kind === 'letters');
    if (!most) continue;
    for (const [i, key] of index.keys(kind).entries()) {
      if (!key) continue;
      const { whole, prefix } = countSlips(text, key, most);
      const fit = Math.max(NEARLY - (COST_OF_SLIP * whole) / text.length, NEARLY_BEGUN - (COST_OF_SLIP * prefix) / text.length);
      keepBest(best, index.names[i], kind === 'plain' ? fit : fit * 0.97, true);
    }
  }
}
