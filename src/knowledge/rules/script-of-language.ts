import { LANGS, type Lang } from '../../site.ts';
import type { ContentFile } from '../content-file.ts';
import { textsOf } from '../entry-files.ts';
import { languageName } from '../language-name.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import { frontmatterProse, OPAQUE, type Prose, proseOf } from '../prose.ts';
import type { Knowledge, Rule } from '../rule.ts';
import { findTraditional } from '../traditional.ts';

const report = reporter('script-of-language', 'error');

const KANA = { name: 'kana', letters: /[\p{Script=Hiragana}\p{Script=Katakana}][\p{Script=Hiragana}\p{Script=Katakana}ー]*/gu };
const HANGUL = { name: 'Hangul', letters: /\p{Script=Hangul}+/gu };
const HAN = { name: 'Chinese characters', letters: /\p{Script=Han}+/gu };
const HALF_WIDTH_KANA = { name: 'half-width kana', letters: /[\uff66-\uff9f]+/g };

/** Letters that do not belong to a language; a language that is not here is not checked. */
const FOREIGN: Partial<Record<Lang, (typeof KANA)[]>> = { zh: [KANA, HANGUL], ja: [HANGUL, HALF_WIDTH_KANA], ko: [HAN, KANA], en: [HAN, KANA, HANGUL] };

const QUOTED = /“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|《[^》]*》|"[^"]*"/g;

/** Prose is in its language's script, Chinese in Simplified characters. Code, quotations, spans with `lang` and the spellings of concepts may be in any. */
export const rule: Rule = {
  id: 'script-of-language',
  check(knowledge) {
    const spellings = Object.fromEntries(LANGS.map((lang) => [lang, foreignSpellings(knowledge, lang)]));
    return [...knowledge.entries.values()].flatMap((entry) =>
      textsOf(entry).flatMap(([lang, file]) => {
        const prose = [...frontmatterProse(file, ['title', 'summary', 'asks']), ...proseOf(file)].filter(({ quoted }) => !quoted);
        const masked = prose.map((part) => ({ ...part, text: mask(part.text, spellings[lang] ?? []) }));
        return [...frontmatterProse(file, ['term']), ...masked].flatMap((part) => checkProse(file, lang, part));
      }),
    );
  },
};

/** Aliases of a language in another script: a reader may type them, so prose may name them. */
function foreignSpellings({ model }: Knowledge, lang: Lang): string[] {
  const isForeign = (text: string): boolean =>
    FOREIGN[lang]?.some(({ letters }) => text.search(letters) >= 0) === true || (lang === 'zh' && findTraditional(text).length > 0);
  return [...model.concepts.values()].flatMap(({ texts }) => texts[lang]?.data.aliases.filter(isForeign) ?? []);
}

function mask(text: string, spellings: readonly string[]): string {
  const cover = (found: string): string => OPAQUE.repeat(found.length);
  return spellings.reduce((masked, spelling) => masked.replaceAll(spelling, cover), text.replace(QUOTED, cover));
}

function checkProse(file: ContentFile, lang: Lang, { text, pointAt }: Prose): Problem[] {
  const foreign = (FOREIGN[lang] ?? []).flatMap(({ name, letters }) =>
    [...text.matchAll(letters)].map(({ 0: run, index }) => {
      const fix =
        name === HALF_WIDTH_KANA.name
          ? `write \`${run.normalize('NFKC')}\`.`
          : `write it in ${languageName(lang)}, put it into quotation marks, or mark it: \`<span lang="…">${run}</span>\`.`;
      return report(file, pointAt(index), { message: `\`${run}\` is in ${name}; the page is in ${languageName(lang)}.`, fix });
    }),
  );
  if (lang !== 'zh') return foreign;
  const traditional = findTraditional(text).map(({ index, written, simplified }) =>
    report(file, pointAt(index), { message: `\`${written}\` is a Traditional character; this page is in Simplified ones.`, fix: `write \`${simplified}\`.` }),
  );
  return [...foreign, ...traditional];
}
