import { LANGS, site } from '../../site.ts';
import { headOf } from '../freshness.ts';
import { languageName } from '../language-name.ts';
import { behind, parseLedger } from '../ledger.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';
import { hashSections, LEAD } from '../section-hashes.ts';

const report = reporter('translation-behind', 'warning');
const reference = languageName(site.reference);

/** No section of the reference has changed since its translation was made or reviewed; a page that the ledger lacks is taken for new. */
export const rule: Rule = {
  id: 'translation-behind',
  check({ files, entries }) {
    const problems: Problem[] = [];
    for (const lang of LANGS) {
      const file = files.find(({ place }) => place.is === 'translations' && place.lang === lang);
      if (!file) continue;
      const { ledger, faults } = parseLedger(file.text);
      for (const { line, text } of faults)
        problems.push(
          report(file, { line, column: 1 }, { message: `\`${text}\` is no line of this ledger.`, fix: 'remove the line, then run `npm run translations`.' }),
        );
      for (const { folder, texts } of entries.values()) {
        const [source, page] = [texts[site.reference], texts[lang]];
        if (!source || !page || source === page) continue;
        const sections = behind(ledger.get(folder), hashSections(source.tree, source.text, headOf(source.data)));
        if (sections.length === 0) continue;
        const names = sections.map((slug) => (slug === LEAD ? 'the beginning' : `\`${slug}\``)).join(', ');
        problems.push(
          report(page, undefined, {
            message: `${reference} has changed since this page was last brought up to it: ${names}.`,
            why: 'Readers are told so at each of these sections.',
            fix: `bring the page up to ${source.path}, then run \`npm run translations -- accept ${folder} ${lang}\`.`,
          }),
        );
      }
    }
    return problems;
  },
};
