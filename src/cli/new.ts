import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../knowledge/check-content.ts';
import { groupByEntry } from '../knowledge/entry-files.ts';
import { PLACEHOLDER } from '../knowledge/new-entry.ts';
import { type EntryRequest, planEntry } from '../knowledge/plan-entry.ts';
import { readContent } from '../knowledge/read.node.ts';
import { site } from '../site.ts';

const USAGE = `Usage: npm run new -- concept <id> [--category <category>]
       npm run new -- note <id> [--concepts <id>,<id>…]`;

function readRequest(): EntryRequest | undefined {
  try {
    const { positionals, values } = parseArgs({ allowPositionals: true, options: { category: { type: 'string' }, concepts: { type: 'string' } } });
    const [kind, id, ...rest] = positionals;
    if ((kind !== 'concept' && kind !== 'note') || id === undefined || rest.length > 0) return undefined;
    const concepts = values.concepts
      ?.split(',')
      .map((concept) => concept.trim())
      .filter(Boolean);
    return { kind, id, ...(values.category !== undefined && { category: values.category }), ...(concepts && { concepts }) };
  } catch {
    return undefined;
  }
}

function writeFiles(files: ReadonlyMap<string, string>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text, { flag: 'wx' });
  }
}

const request = readRequest();
if (!request) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const content = readContent(process.cwd());
  const folder = `${request.kind}s/${request.id}`;
  const taken = new Set(groupByEntry(content).keys());
  if (existsSync(join('content', folder))) taken.add(folder);
  const plan = planEntry(request, checkContent(content).model, taken);
  if (plan instanceof Map) {
    writeFiles(plan);
    console.log(`Wrote content/${folder}/:`);
    for (const path of plan.keys()) console.log(`  ${path}`);
    console.log(`\nNext: write your own words wherever they say ${PLACEHOLDER}, then run \`npm run check:content\`.`);
    console.log(`\`npm run dev\` shows the page at /${site.reference}/${folder}/.`);
  } else {
    console.error(`${plan.message}\nFix: ${plan.fix}`);
    process.exitCode = 1;
  }
}
