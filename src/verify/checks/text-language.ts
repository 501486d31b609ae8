import type { PageCheck } from '../check.ts';
import { type Element, isWithin } from '../page.ts';

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]+/u;
const HANGUL = /\p{Script=Hangul}+/u;
const HAN = /\p{Script=Han}+/u;

/** Letters that a language is not written in, by primary subtag; one that is not here is not checked. */
const FOREIGN: Record<string, readonly RegExp[]> = { zh: [KANA, HANGUL], ja: [HANGUL], ko: [KANA, HAN], en: [KANA, HANGUL, HAN] };

/** What is quoted or read by machines may be in any script. */
const QUOTED = /“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》|"[^"]*"/g;
const OPAQUE = new Set(['head', 'script', 'style', 'code', 'pre', 'kbd', 'samp', 'q', 'template']);
const isOpaque = ({ name }: Element): boolean => OPAQUE.has(name);

export const textLanguage: PageCheck = {
  id: 'text-language',
  title: 'Every text is in a script of the language that its `lang` says, so that it is read out and drawn rightly',
  check: (page) => {
    const html = page.elements[0];
    const unmarked = html?.lang ? [] : [{ message: 'The page does not say its language.', fix: 'add `lang` to <html>.' }];
    const faults = page.texts.flatMap(({ text, lang, element }) => {
      const foreign = FOREIGN[lang.split('-')[0] ?? ''];
      if (!foreign || isWithin(element, isOpaque)) return [];
      const plain = text.replace(QUOTED, '');
      const found = foreign.flatMap((letters) => letters.exec(plain)?.[0] ?? [])[0];
      return found
        ? {
            message: `\`${found}\` stands in <${element.name}> whose language is \`${lang}\`.`,
            fix: `mark it: \`<span lang="…">${found}</span>\`.`,
            words: found,
          }
        : [];
    });
    return [...unmarked, ...faults];
  },
};
