import { Garu } from 'garu-ko';
import { withLexicon } from '../build/lexicon.ts';
import { normalize } from '../normalize.ts';
import { KOREAN_FUNCTION_STEMS } from './function-words.ts';
import { composeTokenizer, type Role, type Segment, segment, type Tokenizer } from './tokenizer.ts';

/** Sejong classes without matter: particles, endings, verb-making suffixes, auxiliaries, copulas, dependent nouns, pronouns, determiners, conjunctions. */
const FUNCTION_CLASS = /^(J|E|XSV|XSA|VX|VC|NNB|NP|MM|MAJ|IC)/;

interface Morpheme {
  text: string;
  pos: string;
}

/** Korean by garu, one eojeol at a time: particles and endings are set apart, verbs are found by their stems. */
export async function createKoreanTokenizer(names: Iterable<string>): Promise<Tokenizer> {
  const garu = await loadGaru();
  const known = new Map<string, Segment[]>();
  const cutNative = (run: string, glued = false): Segment[] => {
    const key = glued ? `A${run}` : run;
    const before = known.get(key);
    if (before) return before;
    const segments = alignMorphemes(run, analyse(garu, key, glued));
    known.set(key, segments);
    return segments;
  };
  return composeTokenizer('ko', { hangul: withLexicon(names, 'hangul', cutNative) });
}

/** Morphemes of an eojeol. After a Latin word, for which `A` stands, a particle may come first. */
function analyse(garu: Garu, run: string, glued: boolean): Morpheme[] {
  const result = garu.analyze(run);
  const morphemes: Morpheme[] = (Array.isArray(result) ? result[0] : result)?.tokens ?? [];
  if (glued) return morphemes.slice(1);
  // An eojeol cannot begin with a particle or an ending: what garu takes for one belongs to the noun (가|시성).
  const [first, second, ...rest] = morphemes;
  if (first && second && /^[JE]/.test(first.pos)) return [{ text: first.text + second.text, pos: 'NNG' }, ...rest];
  return morphemes;
}

/** Lays morphemes over the eojeol. Where a stem and its ending have melted (늘리 + 어서 → 늘려서), one segment holds both and the stem is its term. */
export function alignMorphemes(run: string, morphemes: readonly Morpheme[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  for (let i = 0; i < morphemes.length && at < run.length; i++) {
    const { text, pos } = morphemes[i] ?? { text: '', pos: '' };
    const role: Role = isFunction(text, pos) ? 'function' : 'word';
    const here = run.startsWith(text, at);
    const end = here ? at + text.length : endOfMelted(run, at, morphemes.slice(i + 1));
    if (end <= at) continue;
    const surface = run.slice(at, end);
    segments.push(segment(surface, normalize(role === 'word' && !here ? text : surface), role));
    at = end;
  }
  if (at < run.length) segments.push(segment(run.slice(at), normalize(run.slice(at)), 'function'));
  return segments;
}

const isFunction = (text: string, pos: string): boolean => FUNCTION_CLASS.test(pos) || (/^V/.test(pos) && KOREAN_FUNCTION_STEMS.has(text));

/** Where the next morpheme that stands in the run as it is begins; the run's end where there is none. */
function endOfMelted(run: string, at: number, later: readonly Morpheme[]): number {
  for (const { text, pos } of later) {
    const found = FUNCTION_CLASS.test(pos) ? -1 : run.indexOf(text, at);
    if (found >= 0) return found;
  }
  return run.length;
}

/** garu warns of a call that it makes itself (0.3.7); its own errors still reject. */
async function loadGaru(): Promise<Garu> {
  const { warn } = console;
  console.warn = () => {};
  try {
    loaded ??= Garu.load();
    return await loaded;
  } finally {
    console.warn = warn;
  }
}

let loaded: Promise<Garu> | undefined;
