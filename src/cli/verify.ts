import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatReport } from '../knowledge/problem.ts';
import { site } from '../site.ts';
import { verifyDist } from '../verify/read-dist.node.ts';

// Checks a built site as `npm run build` does; `--complete` validates the HTML of every page, not of some of each kind.
const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    base: { type: 'string', default: site.base },
    site: { type: 'string', default: site.url },
    complete: { type: 'boolean', default: false },
  },
});
const folder = resolve(values.folder);
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no built site in ${folder}.\nFix: run \`npm run build\` first.`);
  process.exit(1);
}
const started = performance.now();
const { pages, validated, problems } = await verifyDist(folder, process.cwd(), { url: values.site, base: values.base, complete: values.complete });
console.log(formatReport(problems));
console.log(`Verified ${pages} pages (HTML of ${validated} validated) in ${((performance.now() - started) / 1000).toFixed(1)} s`);
process.exitCode = problems.length > 0 ? 1 : 0;
