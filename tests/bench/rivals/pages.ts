import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { formatTwin, twinIn, twinPages } from '../../../src/exports/twin.ts';
import { buildModel } from '../../../src/knowledge/build-model.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { readContent } from '../../../src/knowledge/read.node.ts';
import { validate } from '../../../src/knowledge/validate.ts';

/** A page as any generator can take it: plain Markdown without front matter, its links below `/`. */
export interface PlainPage {
  /** Path below the content folder, without extension: `ko/concepts/sqs`. */
  path: string;
  title: string;
  summary: string;
  markdown: string;
}

/** All concepts and notes of a project's `content/`, in all languages. */
export function plainPages(project: string): PlainPage[] {
  const { problems, sources } = validate(readContent(project).files);
  const [error] = problems.filter(({ severity }) => severity === 'error');
  if (error) throw new Error(`the content has faults:\n${formatProblem(error)}`);
  const model = buildModel(sources);
  const address = (path: string): string => `/${path.replace(/\.md$/, '/')}`;
  return twinPages(model).map(({ page, lang }) => {
    const { name, summary, url } = twinIn(model, page, lang, address);
    // The heading is the generator's, from the title.
    return { path: url.slice(1, -1), title: name, summary, markdown: formatTwin(model, page, lang, address).replace(/^# .*\n+/, '') };
  });
}

/** Writes pages with a title and a description as front matter. */
export function writePages(folder: string, pages: readonly PlainPage[]): void {
  for (const { path, title, summary, markdown } of pages) {
    const file = join(folder, `${path}.md`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `---\ntitle: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(summary)}\n---\n\n${markdown}`);
  }
}
