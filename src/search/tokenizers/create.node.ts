import { createJapaneseTokenizer } from './ja.node.ts';
import { createKoreanTokenizer } from './ko.node.ts';
import { composeTokenizer, type Tokenizer } from './tokenizer.ts';
import { createChineseTokenizer } from './zh.node.ts';

/** Makes the tokenizer of a language: its own where there is one, Unicode's rules otherwise. `names` are the glossary's, `texts` what will be cut. */
export async function createTokenizer(lang: string, names: readonly string[], texts: readonly string[]): Promise<Tokenizer> {
  switch (lang) {
    case 'zh':
      return createChineseTokenizer(names);
    case 'ja':
      return await createJapaneseTokenizer(names, texts);
    case 'ko':
      return await createKoreanTokenizer(names);
    default:
      return composeTokenizer(lang, {});
  }
}
