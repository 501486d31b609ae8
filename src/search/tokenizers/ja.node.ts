import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import kuromoji from 'kuromoji';
import { withLexicon } from '../build/lexicon.ts';
import { normalize, trimLongVowel } from '../normalize.ts';
import { JAPANESE_FUNCTION_VERBS } from './function-words.ts';
import { createCompoundSplitter } from './katakana.ts';
import { composeTokenizer, type Segment, segment, type Tokenizer } from './tokenizer.ts';

/** What kuromoji says of a word (IPADIC's classes). */
interface Morpheme {
  surface_form: string;
  pos: string;
  pos_detail_1: string;
  basic_form: string;
}

/** Japanese by kuromoji. `texts` are what will be cut: words that stand alone in them tell where long katakana compounds are split. */
export async function createJapaneseTokenizer(names: Iterable<string>, texts: Iterable<string>): Promise<Tokenizer> {
  const kuromojiTokenizer = await loadKuromoji();
  const split = createCompoundSplitter([...texts, ...names]);
  const cutNative = (run: string): Segment[] => analyse(run).flatMap((morpheme) => segmentsOf(morpheme, split));
  const analyse = (run: string): Morpheme[] => {
    const morphemes = kuromojiTokenizer.tokenize(run) as Morpheme[];
    // kuromoji normalises some characters; where that changes the text, the run stays whole.
    return morphemes.map((morpheme) => morpheme.surface_form).join('') === run
      ? morphemes
      : [{ surface_form: run, pos: '名詞', pos_detail_1: '一般', basic_form: run }];
  };
  return composeTokenizer('ja', { cjk: withLexicon(names, 'cjk', cutNative) });
}

function segmentsOf({ surface_form: text, pos, pos_detail_1: detail, basic_form: basic }: Morpheme, split: (word: string) => string[]): Segment[] {
  if (isFunction(pos, detail, basic)) return [segment(text, normalize(text), 'function')];
  if (/^[\u30a1-\u30fa\u30fc]+$/.test(text)) return split(text).map((word) => segment(word, trimLongVowel(normalize(word))));
  return [segment(text, trimInflection(normalize(text), pos === '動詞' || pos === '形容詞' ? basic : ''))];
}

function isFunction(pos: string, detail: string, basic: string): boolean {
  if (/^(助詞|助動詞|接続詞|連体詞|感動詞|フィラー)$/.test(pos)) return true;
  if (pos === '動詞') return detail === '非自立' || detail === '接尾' || JAPANESE_FUNCTION_VERBS.has(basic);
  return detail === '非自立' || detail === '代名詞' || (pos === '副詞' && detail === '助詞類接続');
}

/**
 * The part of a word that its inflections share: what stands before the okurigana, or for a verb in kana what its dictionary form begins with.
 * @example trimInflection('呼び出し', '') // '呼び出'
 * @example trimInflection('つながっ', 'つながる') // 'つなが'
 */
export function trimInflection(word: string, basic: string): string {
  const root = word.replace(/(\p{sc=Han})[\u3041-\u309f]+$/u, '$1');
  if (root !== word || !basic || basic === '*') return root;
  let shared = 0;
  while (shared < word.length && word[shared] === basic[shared]) shared++;
  return shared >= 2 ? word.slice(0, Math.min(shared, Math.max(2, basic.length - 1))) : word;
}

function loadKuromoji(): Promise<{ tokenize: (text: string) => unknown[] }> {
  const dicPath = join(dirname(createRequire(import.meta.url).resolve('kuromoji/package.json')), 'dict');
  loaded ??= new Promise((resolve, reject) => {
    kuromoji.builder({ dicPath }).build((error: unknown, tokenizer: { tokenize: (text: string) => unknown[] }) => (error ? reject(error) : resolve(tokenizer)));
  });
  return loaded;
}

/** The dictionary takes 0.6 s to load and is the same for every tokenizer. */
let loaded: Promise<{ tokenize: (text: string) => unknown[] }> | undefined;
