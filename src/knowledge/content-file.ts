import type { Root } from 'mdast';
import { parseMdx } from '../markdown/parse.ts';
import { checkDepth, checkLimits, isDeep, isOverflow, tooDeep } from './limits.ts';
import { type ParsedData, parseJson, parseYaml } from './parse-yaml.ts';
import type { Place } from './place.ts';
import type { Point, Problem } from './problem.ts';

/** A file of `content/` with its data and the means to say where something stands in it. */
export interface ContentFile {
  /** From the project's root: `content/concepts/sqs/ko.mdx`. */
  path: string;
  place: Place;
  text: string;
  /** Parsed YAML, JSON or frontmatter; undefined where it has none. */
  data: unknown;
  /** MDX after the frontmatter; empty for other files. */
  body: string;
  /** Syntax tree of the body; positions are those of the file. */
  tree: Root;
  /** Where a map's key or a list's item at a path of keys stands. */
  pointOf(keys: readonly PropertyKey[]): Point | undefined;
  /** Line and column of an offset in UTF-16 units. */
  pointAt(offset: number): Point;
}

/** Every file of a `content/` folder that could be read, and what was wrong with the others. */
export interface Content {
  files: ContentFile[];
  problems: Problem[];
}

/** A parsed file, or the problems that keep it from being one. */
export interface Parsed {
  file?: ContentFile;
  problems: Problem[];
}

const FRONTMATTER = /^---\n(?:([\s\S]*?)\n)?---(?:\n|$)/;
const EMPTY_TREE: Root = { type: 'root', children: [] };
const NO_DATA: ParsedData = { data: undefined, problems: [], pointOf: () => undefined };

/** Parses the text of a content file. Line ends must be `\n` and no BOM may be left. */
export function parseContentFile(path: string, place: Place, text: string): Parsed {
  const limits = checkLimits(path, text);
  if (limits.length > 0 && place.is !== 'drawing') return { problems: limits };
  if (place.is === 'concept-text' || place.is === 'note-text') return parsePage(path, place, text);
  const isText = place.is === 'drawing' || place.is === 'permalinks' || place.is === 'translations';
  const { data, problems, pointOf } = isText ? NO_DATA : parseData(path, text, place.is === 'ui' ? parseJson : parseYaml);
  if (problems.length > 0) return { problems };
  return { file: { path, place, text, data, body: '', tree: EMPTY_TREE, pointOf, pointAt: pointFinder(text) }, problems };
}

/** Parses YAML or JSON, whose parser calls itself for each level. */
function parseData(path: string, text: string, parse: typeof parseYaml): ParsedData {
  try {
    const parsed = parse(path, text);
    return isDeep(parsed.data) ? { ...NO_DATA, problems: [tooDeep(path)] } : parsed;
  } catch (error) {
    if (!isOverflow(error)) throw error;
    return { ...NO_DATA, problems: [tooDeep(path)] };
  }
}

function parsePage(path: string, place: Place, text: string): Parsed {
  const match = FRONTMATTER.exec(text);
  if (!match) {
    const opened = text.startsWith('---\n');
    const message = opened ? 'The frontmatter is not closed.' : 'This file does not begin with frontmatter.';
    const fix = opened ? 'write a line `---` after the last key.' : 'begin the file with a line `---`, the keys, and a closing line `---`.';
    return { problems: [{ path, line: 1, column: 1, severity: 'error', rule: 'frontmatter', message, fix }] };
  }
  const { data, problems, pointOf } = parseData(path, `   \n${match[1] ?? ''}`, parseYaml);
  const body = text.slice(match[0].length);
  try {
    const tree = parseMdx(match[0].replace(/[^\n]/g, ' ') + body);
    problems.push(...checkDepth(path, tree));
    if (problems.length === 0) return { file: { path, place, text, data, body, tree, pointOf, pointAt: pointFinder(text) }, problems };
  } catch (error) {
    problems.push(isOverflow(error) ? tooDeep(path) : mdxProblem(path, error));
  }
  return { problems };
}

function mdxProblem(path: string, error: unknown): Problem {
  const { reason, line, column, place } = error as { reason?: string; line?: number; column?: number; place?: Partial<Point> & { start?: Point } };
  const start = place?.start ?? place;
  // The parser's own advice contradicts ours (it proposes comments in braces).
  const words = (reason ?? String(error))
    .split('\n')[0]
    ?.replace(/ \(note: .*\)| \(did you mean .*\)| with acorn/g, '')
    .replace(/[.:]$/, '');
  return {
    path,
    line: line ?? start?.line,
    column: line === undefined ? start?.column : column,
    severity: 'error',
    rule: 'mdx',
    message: `${words}.`,
    fix: 'put `{`, `}` and `<` of the text into backticks, close every component, and begin no line with `import` or `export`.',
  };
}

function pointFinder(text: string): (offset: number) => Point {
  return (offset) => {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { line: before.split('\n').length, column: offset - lineStart + 1 };
  };
}
