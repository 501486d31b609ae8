import type { Page } from '@playwright/test';

/** Counts from now on, on every page that is opened, by how much its layout shifts without the reader's doing. */
export const countShifts = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const counted = window as unknown as { shifted: number };
    counted.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
        if (!hadRecentInput) counted.shifted += value;
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });

export const shifted = (page: Page): Promise<number> => page.evaluate(() => (window as unknown as { shifted: number }).shifted);
