import { expect, test } from '@playwright/test';
import { LANGS } from '../../src/site.ts';
import { expectAccessible } from './expect-accessible.ts';

for (const lang of LANGS) {
  test(`${lang}: the coverage of every category and language is a click away on every page`, async ({ page }) => {
    await page.goto(`${lang}/concepts/sqs/`);
    await page.locator(`.site-footer a[href$="/${lang}/coverage/"]`).click();
    await expect(page).toHaveURL(new RegExp(`/${lang}/coverage/$`));
    await expect(page.locator('thead th')).toHaveCount(1 + 1 + LANGS.length - 1);
    await expect(page.locator('tbody tr')).toHaveCount(17);
    // The content of this site is complete: the check does not let a warning pass.
    for (const cell of await page.locator('tbody td:nth-child(n + 3)').allTextContents()) expect(cell).toMatch(/^100\s?%$/);
    await expectAccessible(page);
  });
}
