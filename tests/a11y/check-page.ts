import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type * as Axe from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0 to 2.2, A and AA, and what axe holds to be good practice; rules that axe leaves out by default are asked, too, where they have one of these tags. */
export const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** What axe has against a page. */
export interface Violation {
  scheme: Scheme;
  rule: string;
  help: string;
  /** The elements that it is about: a selector, and what to mend. */
  nodes: { target: string; summary: string }[];
}

/** What axe says of a page in both colour schemes; `undecided` counts elements by rule that it wants a human to look at. */
export interface Findings {
  violations: Violation[];
  undecided: Record<string, number>;
}

/** What a page of Playwright needs to be so that nothing moves and no page without a language sends the reader on. */
export const CONTEXT = { locale: 'fr-FR', reducedMotion: 'reduce' } as const;

/** Asks axe of a page in light and in dark: one load, one injection; the colours are changed below it. Expects a page of {@link CONTEXT}. */
export async function checkPage(page: Page, url: string): Promise<Findings> {
  await page.emulateMedia({ colorScheme: 'light' });
  const response = await page.goto(url);
  if (!response?.ok() && !url.includes('404')) throw new Error(`${url} answers ${response?.status()}`);
  await page.evaluate(source);
  const findings: Findings = { violations: [], undecided: {} };
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    const { violations, incomplete } = await page.evaluate(runAxe, TAGS);
    findings.violations.push(...violations.map((violation) => ({ scheme, ...violation })));
    for (const { rule, nodes } of incomplete) findings.undecided[rule] = (findings.undecided[rule] ?? 0) + nodes;
  }
  return findings;
}

/** Runs in the page. */
async function runAxe(values: string[]) {
  const { axe } = globalThis as unknown as { axe: typeof Axe };
  const { violations, incomplete } = await axe.run(document, { runOnly: { type: 'tag', values }, resultTypes: ['violations'] });
  return {
    violations: violations.map(({ id, help, nodes }) => ({
      rule: id,
      help,
      nodes: nodes.map(({ target, failureSummary }) => ({ target: target.join(' '), summary: (failureSummary ?? '').replace(/\s+/g, ' ') })),
    })),
    incomplete: incomplete.map(({ id, nodes }) => ({ rule: id, nodes: nodes.length })),
  };
}
