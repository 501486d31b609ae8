import { existsSync, readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { formatTable, judgedQuerySchema, scoreTable } from '../search/evaluate.ts';
import { site } from '../site.ts';
import { askSearch } from './ask-search.node.ts';
import { CHROMIUM_ARGS, requireChromium } from './chromium.node.ts';
import { STOCK_SEARCHES } from './stock-search.node.ts';
import { createStaticServer } from './static-server.node.ts';

const { values } = parseArgs({
  options: {
    folder: { type: 'string', default: 'dist' },
    queries: { type: 'string', default: 'tests/search/queries.yaml' },
    misses: { type: 'boolean', default: false },
    compare: { type: 'boolean', default: false },
  },
});
if (!existsSync(resolve(values.folder, 'index.html'))) {
  console.error(`There is no built site in ${resolve(values.folder)}.\nFix: run \`npm run build\` first.`);
  process.exit(1);
}

const queries = z.array(judgedQuerySchema).parse(parse(readFileSync(values.queries, 'utf8')));
const server = createStaticServer(resolve(values.folder), site.base).listen(0);
const browser = await chromium.launch({ executablePath: requireChromium(), args: CHROMIUM_ARGS });
console.log(`Asking ${queries.length} judged queries …`);
const answers = await askSearch(browser, `http://localhost:${(server.address() as AddressInfo).port}${site.base}`, queries);
server.close();

console.log(formatTable(scoreTable(answers)));
if (values.compare) {
  for (const [name, ask] of STOCK_SEARCHES) {
    console.log(`\n${name}, over the same pages …`);
    console.log(formatTable(scoreTable(await ask(browser, resolve(values.folder), queries))));
  }
}
await browser.close();
if (values.misses) {
  for (const { query, concepts } of answers) {
    const right = [...query.want, ...query.also];
    if (!concepts.slice(0, 3).some((id) => right.includes(id)))
      console.log(`${query.id} ${query.kind} “${query.q}” wants ${query.want.join(', ')}; got ${concepts.slice(0, 4).join(', ') || 'nothing'}`);
  }
}
