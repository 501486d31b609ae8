import { buildModel, type Model } from './build-model.ts';
import type { Content } from './content-file.ts';
import { groupByEntry } from './entry-files.ts';
import { type Problem, sortProblems } from './problem.ts';
import { RULES } from './rules.ts';
import { validate } from './validate.ts';

/** The model of what was read, and everything that its authors have to mend, sorted. Files that fail do not keep the rules from looking at the others. */
export function checkContent(content: Content): { model: Model; problems: Problem[] } {
  const { files } = content;
  const validated = validate(files);
  const model = buildModel(validated.sources);
  if (files.length === 0) return { model, problems: sortProblems(content.problems) };
  const paths = new Set([...files, ...content.problems].map(({ path }) => path));
  const knowledge = { files, paths, entries: groupByEntry(content), model };
  const found = RULES.flatMap((rule) => rule.check(knowledge));
  return { model, problems: sortProblems([...content.problems, ...validated.problems, ...found]) };
}
