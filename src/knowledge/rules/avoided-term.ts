import { createTermMatcher } from '../../markdown/match-terms.ts';
import { LANGS, type Lang } from '../../site.ts';
import { reporter } from '../problem-of.ts';
import { frontmatterProse, proseOf } from '../prose.ts';
import type { Knowledge, Rule } from '../rule.ts';

const report = reporter('avoided-term', 'error');

/** Prose does not use a spelling that a concept lists under `avoid`. In code it may stand, and as part of a longer term. */
export const rule: Rule = {
  id: 'avoided-term',
  check(knowledge) {
    return LANGS.flatMap((lang) => checkLanguage(knowledge, lang));
  },
};

function checkLanguage({ model, entries }: Knowledge, lang: Lang): ReturnType<Rule['check']> {
  const texts = [...model.concepts.values()].flatMap(({ id, texts: { [lang]: text } }) => (text ? [{ id, ...text.data }] : []));
  const avoided = new Map(
    texts.flatMap(({ id, term, avoid }) => avoid.map((spelling): [string, { id: string; term: string }] => [spelling.toLowerCase(), { id, term }])),
  );
  if (avoided.size === 0) return [];
  const findAvoided = createTermMatcher(
    [...avoided.keys()].map((text) => ({ text, id: text })),
    lang,
  );
  const allowed = texts.flatMap(({ term, aliases, avoid }) => [term, ...aliases.filter((alias) => !avoid.includes(alias))]);
  const longer = new Map([...avoided.keys()].map((spelling) => [spelling, allowed.filter((term) => term.toLowerCase().includes(spelling))]));
  return [...entries.values()].flatMap(({ texts: { [lang]: file } }) =>
    file
      ? [...frontmatterProse(file, ['title', 'summary']), ...proseOf(file)].flatMap(({ text, pointAt }) =>
          findAvoided(text).flatMap(({ id: spelling, start, end }) => {
            const owner = avoided.get(spelling);
            if (!owner || longer.get(spelling)?.some((term) => covers(text, term, start, end))) return [];
            const why = `content/concepts/${owner.id}/${lang}.mdx lists it under \`avoid\`.`;
            return [
              report(file, pointAt(start), {
                message: `\`${text.slice(start, end)}\` is to be avoided for \`${owner.term}\`.`,
                why,
                fix: `write \`${owner.term}\`; where the page speaks of the word itself, put it into backticks.`,
              }),
            ];
          }),
        )
      : [],
  );
}

/** Whether a term stands in a text in such a way that it covers a range. */
function covers(text: string, term: string, start: number, end: number): boolean {
  for (let at = text.indexOf(term, Math.max(0, end - term.length)); at >= 0 && at <= start; at = text.indexOf(term, at + 1))
    if (at + term.length >= end) return true;
  return false;
}
