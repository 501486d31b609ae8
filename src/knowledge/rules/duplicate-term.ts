import { LANGS } from '../../site.ts';
import { languageName } from '../language-name.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const report = reporter('duplicate-term', 'error');

/** No two concepts have the same term in a language. Aliases may be shared; they are then never linked automatically. */
export const rule: Rule = {
  id: 'duplicate-term',
  check({ model, entries }) {
    return LANGS.flatMap((lang) => {
      const owners = new Map<string, string>();
      return [...model.concepts.values()].flatMap(({ id, texts }): Problem[] => {
        const term = texts[lang]?.data.term;
        if (term === undefined) return [];
        const key = term.normalize('NFKC').toLowerCase();
        const owner = owners.get(key);
        owners.set(key, owner ?? id);
        if (owner === undefined) return [];
        const file = entries.get(`concepts/${id}`)?.texts[lang];
        const why = `${languageName(lang)} readers could not tell the two apart in the glossary.`;
        return [
          report({ path: `content/concepts/${id}/${lang}.mdx` }, file?.pointOf(['term']), {
            message: `\`${term}\` is also the term of content/concepts/${owner}/.`,
            why,
            fix: 'make one of the two terms more exact, or join the concepts.',
          }),
        ];
      });
    });
  },
};
