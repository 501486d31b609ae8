import { LANGS, site } from '../../site.ts';
import { languageName } from '../language-name.ts';
import { reporter } from '../problem-of.ts';
import type { Rule } from '../rule.ts';

const report = reporter('missing-translation', 'warning');

/** Every concept and note has a page in every language, and no page is empty. */
export const rule: Rule = {
  id: 'missing-translation',
  check({ entries }) {
    return [...entries.values()].flatMap(({ folder, names, texts }) =>
      LANGS.filter((lang) => lang !== site.reference).flatMap((lang) => {
        const path = `content/${folder}/${lang}.mdx`;
        const where = `${languageName(lang)} readers get the ${languageName(site.reference)} page with a notice.`;
        if (!names.has(`${lang}.mdx`))
          return [report({ path: `content/${folder}` }, undefined, { message: `There is no ${languageName(lang)} page.`, why: where, fix: `write ${path}.` })];
        if (texts[lang]?.body.trim() === '')
          return [
            report({ path }, undefined, {
              message: 'This page has no text below its frontmatter.',
              fix: `write the page, or remove ${path} until it is written.`,
            }),
          ];
        return [];
      }),
    );
  },
};
