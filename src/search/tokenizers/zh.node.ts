import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import { Converter } from 'opencc-js/t2cn';
import { withLexicon } from '../build/lexicon.ts';
import { normalize } from '../normalize.ts';
import { CHINESE_FUNCTION_WORDS } from './function-words.ts';
import { composeTokenizer, type Segment, segment, type Tokenizer } from './tokenizer.ts';

/** jieba's classes of words without matter: particles, prepositions, conjunctions, pronouns, interjections, modal and onomatopoetic words. */
const FUNCTION_CLASS = /^(u|p$|c$|r|y|e$|o$)/;

/** Chinese by jieba with its hidden Markov model for unknown words; Traditional characters are folded to Simplified in the terms. */
export function createChineseTokenizer(names: Iterable<string>): Tokenizer {
  const jieba = Jieba.withDict(dict);
  const cutNative = (run: string): Segment[] => {
    const simple = simplify(run);
    let at = 0;
    return jieba.tag(simple, true).map(({ word, tag }) => {
      const text = run.slice(at, at + word.length);
      at += word.length;
      return segment(text, normalize(word), FUNCTION_CLASS.test(tag) || CHINESE_FUNCTION_WORDS.has(word) ? 'function' : 'word');
    });
  };
  return composeTokenizer('zh', { cjk: withLexicon(names, 'cjk', cutNative) });
}

const convert = Converter({ from: 't', to: 'cn' });

/** Traditional Chinese as Simplified, of the same length, so that places in both agree. */
export function simplify(text: string): string {
  const simple = convert(text);
  return simple.length === text.length ? simple : [...text].map((char) => (convert(char).length === char.length ? convert(char) : char)).join('');
}
