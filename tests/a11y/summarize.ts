import type { Findings } from './check-page.ts';
import { templateOf } from './pages.ts';

/** Violations by rule and template, the commonest first, each with one page to begin with; then what axe could not decide. */
export function summarize(found: ReadonlyMap<string, Findings>): { violations: number; text: string } {
  const groups = new Map<string, { help: string; pages: Set<string>; schemes: Set<string>; count: number; example: string }>();
  const undecided = new Map<string, number>();
  for (const [address, findings] of found) {
    for (const { scheme, rule, help, nodes } of findings.violations) {
      const key = `${rule}  ${templateOf(address)}`;
      const [node] = nodes;
      const group = groups.get(key) ?? { help, pages: new Set(), schemes: new Set(), count: 0, example: `/${address}  ${node?.target}\n    ${node?.summary}` };
      group.pages.add(address);
      group.schemes.add(scheme);
      group.count += nodes.length;
      groups.set(key, group);
    }
    for (const [rule, count] of Object.entries(findings.undecided)) undecided.set(rule, (undecided.get(rule) ?? 0) + count);
  }
  const sorted = [...groups].toSorted(([, a], [, b]) => b.pages.size - a.pages.size);
  const lines = sorted.map(
    ([key, { help, pages, schemes, count, example }]) =>
      `${key}\n  ${help}: ${count} elements on ${pages.size} pages, ${[...schemes].join(' and ')}\n  ${example}`,
  );
  const open = [...undecided].toSorted(([, a], [, b]) => b - a).map(([rule, count]) => `${rule} (${count})`);
  const total = sorted.reduce((sum, [, { count }]) => sum + count, 0);
  lines.push(`${total} violations`, `Left to a human by axe: ${open.join(', ') || 'nothing'}`);
  return { violations: total, text: lines.join('\n\n') };
}
