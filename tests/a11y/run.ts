// Axe over every page of a built site, in light and in dark.
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { CHROMIUM_ARGS, requireChromium } from '../../src/cli/chromium.node.ts';
import { createStaticServer } from '../../src/cli/static-server.node.ts';
import { site } from '../../src/site.ts';
import { checkPage, CONTEXT, type Findings } from './check-page.ts';
import { listPages, sample, templateOf } from './pages.ts';
import { summarize } from './summarize.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    base: { type: 'string', default: site.base },
    tabs: { type: 'string', default: String(availableParallelism() + 1) },
    sample: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const folder = resolve(values.folder);
if (!existsSync(join(folder, 'index.html'))) {
  console.error(`There is no built site in ${folder}.\nFix: run \`npm run build\` first.`);
  process.exit(1);
}
const all = listPages(folder);
const pages = values.sample ? sample(all, Number(values.sample), values.seed) : all;
console.log(`${pages.length} of ${all.length} pages, light and dark${values.sample ? `, seed ${values.seed}` : ''}`);

const server = createStaticServer(folder, values.base);
await once(server.listen(0, '127.0.0.1'), 'listening');
const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}${values.base}`;
const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_ARGS });
const started = performance.now();
const found = new Map<string, Findings>();
const failed: string[] = [];
const said = new Set<string>();
const queue = [...pages];
await Promise.all(Array.from({ length: Number(values.tabs) }, () => work(browser)));
await browser.close();
server.close();

const { violations, text } = summarize(found);
const seconds = (performance.now() - started) / 1000;
console.log(`\n${text}\n`);
for (const line of failed) console.log(line);
console.log(
  `${found.size} pages × 2 in ${seconds.toFixed(0)} s (${(found.size / seconds).toFixed(1)} pages a second): ${violations} violations, ${failed.length} pages not looked at`,
);
process.exit(violations + failed.length > 0 ? 1 : 0);

/** One tab: takes addresses until none is left. */
async function work(browser: Browser): Promise<void> {
  const context = await browser.newContext(CONTEXT);
  const page = await context.newPage();
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    try {
      found.set(address, await checkPage(page, origin + address));
      sayFirst(address);
    } catch (error) {
      failed.push(`/${address} could not be looked at: ${(error as Error).message}`);
    }
    if ((found.size + failed.length) % 100 === 0) report();
  }
  await context.close();
}

/** A violation is said when it is first met, so that mending can begin before the end. */
function sayFirst(address: string): void {
  for (const { rule, scheme, nodes } of found.get(address)?.violations ?? []) {
    const key = `${rule}  ${templateOf(address)}`;
    if (!said.has(key)) console.log(`${key}: /${address} (${scheme})  ${nodes[0]?.target}`);
    said.add(key);
  }
}

function report(): void {
  const done = found.size + failed.length;
  const left = ((performance.now() - started) / done) * (pages.length - done);
  const bad = [...found.values()].filter(({ violations }) => violations.length > 0).length;
  console.log(`${done} of ${pages.length}, ${bad} with violations, about ${Math.ceil(left / 60_000)} min left`);
}
