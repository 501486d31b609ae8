import type { Point, Problem, Severity } from './problem.ts';

/** What a rule says of one place: what, why where it is not obvious, and how to mend it. */
export interface Finding {
  message: string;
  why?: string;
  fix: string;
}

/** A function that makes the problems of one rule: `report(file, point, finding)`. */
export function reporter(rule: string, severity: Severity): (where: { path: string }, point: Point | undefined, finding: Finding) => Problem {
  return ({ path }, point, finding) => ({ path, ...(point && { line: point.line, column: point.column }), severity, rule, ...finding });
}
