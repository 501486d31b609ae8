import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '../knowledge/problem.ts';
import { site } from '../site.ts';
import { checkPreview } from '../verify/check-preview.ts';
import { picturePath } from '../verify/picture-path.ts';
import { readPages, readPicture } from '../verify/read-pages.node.ts';
import { renderSheet } from '../verify/render-sheet.ts';

// Shows a link of the built site as chats show it: `npm run preview -- /ko/concepts/sqs/`.
const { values, positionals } = parseArgs({
  options: { folder: { type: 'string', default: 'dist' }, out: { type: 'string' }, base: { type: 'string', default: site.base } },
  allowPositionals: true,
});
const dist = resolve(values.folder);
const root = new URL(values.base, site.url);
const wanted = positionals[0];

if (wanted === undefined) fail('Usage: npm run preview -- <address of a page, e.g. /ko/concepts/sqs/>', 2);
const page = findPage(wanted);
const find = (address: string): string | undefined => picturePath(address, root.href);
const problems = checkPreview(page, (address) => readPicture(dist, find(address) ?? ''));
const sheet = renderSheet(page, root.host, embed, problems.map(formatProblem));
const out = resolve(values.out ?? join('.cache/previews', page.path.replace(/\/?index\.html$/, '') || 'site').replace(/(\.html)?$/, '.html'));
mkdirSync(dirname(out), { recursive: true });
writeFileSync(out, sheet);
for (const problem of problems) console.error(formatProblem(problem));
console.log(`Wrote ${out}`);
process.exitCode = problems.length > 0 ? 1 : 0;

function findPage(address: string): { path: string; html: string } {
  const { pathname } = new URL(address.startsWith('http') ? address : `/${address.replace(/^\//, '')}`, root);
  const path = decodeURI(pathname.startsWith(values.base) ? pathname.slice(values.base.length) : pathname.slice(1));
  const file = path.endsWith('.html') ? path : `${path}${path === '' || path.endsWith('/') ? '' : '/'}index.html`;
  try {
    return { path: file, html: readFileSync(join(dist, file), 'utf8') };
  } catch {
    return fail(
      readable()
        ? `There is no page ${address} in ${dist}.\nFix: give the address of a built page.`
        : `There is no built site in ${dist}.\nFix: run \`npm run build\` first.`,
    );
  }
}

function readable(): boolean {
  try {
    return readPages(dist).length > 0;
  } catch {
    return false;
  }
}

/** The picture itself, so that the sheet is one file. */
function embed(address: string): string | undefined {
  const path = find(address);
  if (!path || !readPicture(dist, path)) return undefined;
  return `data:image/png;base64,${readFileSync(join(dist, path)).toString('base64')}`;
}

function fail(message: string, status = 1): never {
  console.error(message);
  process.exit(status);
}
