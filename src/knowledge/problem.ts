/** How much a problem matters: errors stop the build, warnings do not. */
export type Severity = 'error' | 'warning';

/** A point in a file, both 1-based; the column in UTF-16 units. */
export interface Point {
  line: number;
  column: number;
}

/** Something in a file that its author has to mend. */
export interface Problem {
  /** Path from the project's root, with forward slashes. */
  path: string;
  /** 1-based; absent where no line would be true. */
  line?: number;
  /** 1-based, in UTF-16 units; absent without `line`. */
  column?: number;
  severity: Severity;
  /** Id of the rule that found it. */
  rule: string;
  /** The author's own text and the fact, in a sentence. */
  message: string;
  /** Why it matters, where the rule is not obvious. */
  why?: string;
  /** What to do, beginning with a verb in the imperative, or a question that names a candidate. */
  fix: string;
}

const byPlace = (a: Problem, b: Problem): number =>
  compare(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || compare(a.rule, b.rule) || compare(a.message, b.message);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Problems in the order of their files and lines, each once. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.toSorted(byPlace).filter((problem) => {
    const text = formatProblem(problem);
    return seen.has(text) ? false : seen.add(text);
  });
}

/**
 * A problem as text: place, severity and rule; then what, why and Fix, indented.
 * @example
 * content/concepts/nat/zh.mdx:9:1  warning  soft-wrap
 *   This line break falls inside a Chinese sentence and will show as a space on the page.
 *   Fix: join lines 9 and 10.
 */
export function formatProblem(problem: Problem): string {
  const place = [problem.path, problem.line, problem.column].filter((part) => part !== undefined).join(':');
  const lines = [`${place}  ${problem.severity}  ${problem.rule}`, `  ${problem.message}`];
  if (problem.why) lines.push(`  ${problem.why}`);
  lines.push(`  Fix: ${problem.fix}`);
  return lines.join('\n');
}

/**
 * All problems and a closing count.
 * @example formatReport([]) // 'No problems.'
 */
export function formatReport(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'No problems.';
  const sorted = sortProblems(problems);
  const errors = sorted.filter(({ severity }) => severity === 'error').length;
  const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return [...sorted.map(formatProblem), `${count(errors, 'error')}, ${count(sorted.length - errors, 'warning')}`].join('\n\n');
}
