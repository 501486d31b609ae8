import { resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import { checkPage, CONTEXT } from '../a11y/check-page.ts';
import { listPages, sample } from '../a11y/pages.ts';
import { LANGS } from '../../src/site.ts';
import { SITE } from './sites.ts';

/** Another sample each day; a failure says the seed, and `A11Y_SEED` looks at that sample again. All pages: `npm run test:a11y`. */
const seed = process.env['A11Y_SEED'] ?? new Date().toISOString().slice(0, 10);
const pages = listPages(resolve('.cache/e2e/site'));

for (const part of [...LANGS, 'no language'] as const) {
  test(`some pages of ${part} have no accessibility violation, in light and dark`, async ({ browser }) => {
    test.setTimeout(240_000);
    const here = pages.filter((address) => (part === 'no language' ? !LANGS.some((lang) => address.startsWith(`${lang}/`)) : address.startsWith(`${part}/`)));
    const chosen = sample(here, 8, seed);
    expect(chosen).toHaveLength(8);
    console.log(`Seed ${seed}: ${chosen.join(' ')}`);
    const context = await browser.newContext(CONTEXT);
    const page = await context.newPage();
    for (const address of chosen) expect((await checkPage(page, SITE + address)).violations, `/${address}, seed ${seed}`).toEqual([]);
    await context.close();
  });
}
