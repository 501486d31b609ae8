import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import type { Point, Problem } from './problem.ts';

/** The value of a YAML or JSON text, and where its parts stand. */
export interface ParsedData {
  data: unknown;
  problems: Problem[];
  /** Where a map's key or a list's item at a path of keys stands; nothing where the text has no such place. */
  pointOf(keys: readonly PropertyKey[]): Point | undefined;
}

/** Parses YAML 1.2. Two equal keys in a map, aliases of nothing and a second document are problems. */
export function parseYaml(path: string, text: string): ParsedData {
  const { document, lines } = parse(text);
  const problems = document.errors.map(({ code, message, linePos }) =>
    problemOf(path, 'yaml', code, message, linePos?.[0] && { line: linePos[0].line, column: linePos[0].col }),
  );
  let data: unknown;
  try {
    if (problems.length === 0) data = document.toJS() as unknown;
  } catch (error) {
    // Aliases are resolved only here: `*name` of nothing, or so many that the value would not fit into memory.
    problems.push(problemOf(path, 'yaml', 'ALIAS', String(error instanceof Error ? error.message : error)));
  }
  return { data, problems, pointOf: pointFinder(document, lines) };
}

/** Parses JSON, strictly; two equal keys are a problem. */
export function parseJson(path: string, text: string): ParsedData {
  const { document, lines } = parse(text);
  const doubled = document.errors.filter(({ code }) => code === 'DUPLICATE_KEY');
  const problems = doubled.map(({ code, message, linePos }) =>
    problemOf(path, 'json', code, message, linePos?.[0] && { line: linePos[0].line, column: linePos[0].col }),
  );
  let data: unknown;
  try {
    data = JSON.parse(text) as unknown;
  } catch (error) {
    const { message } = error as SyntaxError;
    const place = /\(line (\d+) column (\d+)\)/.exec(message);
    problems.push(
      problemOf(
        path,
        'json',
        'SYNTAX',
        message.replace(/ in JSON at position .*| is not valid JSON$/s, ''),
        place ? { line: Number(place[1]), column: Number(place[2]) } : undefined,
      ),
    );
  }
  return { data, problems, pointOf: pointFinder(document, lines) };
}

function parse(text: string): { document: Document.Parsed; lines: LineCounter } {
  const lines = new LineCounter();
  return { document: parseDocument(text, { lineCounter: lines, uniqueKeys: true, strict: true }), lines };
}

function problemOf(path: string, rule: 'yaml' | 'json', code: string, text: string, point?: Point): Problem {
  const [message, fix] = wordsOf(rule, code, text);
  return { path, ...point, severity: 'error', rule, message, fix };
}

function wordsOf(rule: 'yaml' | 'json', code: string, text: string): [message: string, fix: string] {
  if (code === 'DUPLICATE_KEY') return ['This key is in the file twice.', 'keep one of the two.'];
  if (code === 'MULTIPLE_DOCS') return ['A line `---` begins a second document here.', 'remove the line `---`.'];
  const message = `${(text.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '').replace(/[.:]$/, '')}.`;
  if (code === 'ALIAS') return [message, 'put values that begin with `*` or `&` into quotes.'];
  return [
    message,
    rule === 'json'
      ? 'mend the syntax at this place; JSON has double quotes, and no comma after the last entry.'
      : 'mend the syntax at this place; quote values that hold `: `, ` #` or begin with a special character.',
  ];
}

function pointFinder(document: Document.Parsed, lines: LineCounter): (keys: readonly PropertyKey[]) => Point | undefined {
  return (keys) => {
    const offset = offsetOf(document, keys);
    if (offset === undefined) return undefined;
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
}

/** Offset of the deepest part of the path that is there. */
function offsetOf(document: Document.Parsed, keys: readonly PropertyKey[]): number | undefined {
  let node: unknown = document.contents;
  let offset = isNode(node) ? node.range?.[0] : undefined;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && String(item.key) === String(key));
      if (!pair) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0];
      node = pair.value;
    } else if (isNode(node) && 'items' in node && Array.isArray(node.items)) {
      node = node.items[Number(key)];
      if (isNode(node)) offset = node.range?.[0];
    } else return offset;
  }
  return offset;
}
