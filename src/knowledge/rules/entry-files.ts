import { site } from '../../site.ts';
import { idSchema } from '../schema.ts';
import { languageName } from '../language-name.ts';
import { reporter } from '../problem-of.ts';
import type { Rule } from '../rule.ts';

const report = reporter('entry-files', 'error');

/** A concept or note has its YAML file and a page in the reference language; its folder is named by an id. */
export const rule: Rule = {
  id: 'entry-files',
  check({ entries }) {
    return [...entries.values()].flatMap(({ folder, kind, id, names, texts }) => {
      const here = { path: `content/${folder}` };
      const findings = [];
      if (!names.has(`${kind}.yaml`))
        findings.push(report(here, undefined, { message: `This ${kind} has no \`${kind}.yaml\`.`, fix: `write content/${folder}/${kind}.yaml.` }));
      const reference = `${site.reference}.mdx`;
      if (!names.has(reference) || texts[site.reference]?.body.trim() === '') {
        const why = `${languageName(site.reference)} is the reference: the other languages take their structure from it.`;
        findings.push(
          report(here, undefined, { message: `This ${kind} has no ${languageName(site.reference)} page.`, why, fix: `write content/${folder}/${reference}.` }),
        );
      }
      if (!idSchema.safeParse(id).success) {
        findings.push(
          report(here, undefined, {
            message: `The folder’s name \`${id}\` is no id.`,
            why: 'It becomes part of a URL.',
            fix: 'rename the folder; an id has lower-case letters a–z, digits and single hyphens.',
          }),
        );
      }
      return findings;
    });
  },
};
