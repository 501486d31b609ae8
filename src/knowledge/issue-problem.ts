import type { z } from 'astro/zod';
import type { ContentFile } from './content-file.ts';
import { findNearest } from './nearest.ts';
import type { Problem } from './problem.ts';

const TYPES: Record<string, string> = { string: 'a text', number: 'a number', boolean: 'a truth value', array: 'a list', object: 'a map', record: 'a map' };

/** What a zod issue of a file means to its author, at its place in the file. */
export function issueProblems(file: ContentFile, schema: z.ZodType, issue: z.core.$ZodIssue): Problem[] {
  const at = (keys: readonly PropertyKey[], message: string, fix: string): Problem => ({
    path: file.path,
    ...file.pointOf(keys),
    severity: 'error',
    rule: 'frontmatter',
    message,
    fix,
  });
  const name = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, issue.path);
    return issue.keys.map((key) =>
      at([...issue.path, key], `The key \`${key}\` is not known here.`, didYouMean(key, known) ?? `remove it, or use one of: ${known.join(', ')}.`),
    );
  }
  const value = issue.path.reduce<unknown>((inner, key) => (inner as Record<PropertyKey, unknown> | null | undefined)?.[key], file.data);
  if (value === undefined) return [at(issue.path, `The key \`${name}\` is missing.`, `add \`${name}:\` to ${file.path}.`)];
  if (value === null) return [at(issue.path, `The key \`${name}\` has no value.`, `fill in \`${name}:\` in ${file.path}.`)];
  if (issue.code === 'invalid_value') {
    const allowed = issue.values.map(String);
    return [
      at(
        issue.path,
        `\`${name}: ${String(value)}\` is not one of the allowed values.`,
        didYouMean(String(value), allowed) ?? `use one of: ${allowed.join(', ')}.`,
      ),
    ];
  }
  if (issue.code === 'invalid_type' || issue.code === 'invalid_union')
    return [at(issue.path, ...wrongType(name, value, issue.code === 'invalid_type' ? issue.expected : 'string'))];
  if (issue.code === 'too_small') return [at(issue.path, `\`${name}\` is empty.`, `fill in \`${name}\`, or remove the key.`)];
  return [
    at(
      issue.path,
      `\`${name ? `${name}: ` : ''}${String(value)}\`: ${issue.message}.`,
      name ? `change \`${name}\` in ${file.path}.` : `change it in ${file.path}.`,
    ),
  ];
}

function wrongType(name: string, value: unknown, expected: string): [message: string, fix: string] {
  const wanted = TYPES[expected] ?? expected;
  const found = TYPES[Array.isArray(value) ? 'array' : typeof value] ?? typeof value;
  const quotable = expected === 'string' && (typeof value === 'number' || typeof value === 'boolean');
  const fix = quotable ? `quote it: \`"${String(value)}"\`.` : expected === 'array' ? 'write a list: `[…]`.' : `write ${wanted}.`;
  return [`${name ? `\`${name}\`` : 'This file'} is ${found}, not ${wanted}.`, fix];
}

function didYouMean(written: string, candidates: readonly string[]): string | undefined {
  const nearest = findNearest(written, candidates);
  return nearest && `did you mean \`${nearest}\`?`;
}

interface Schema {
  shape?: Record<PropertyKey, unknown>;
  element?: unknown;
  unwrap?: () => unknown;
}

/** Keys of the map at a path of a schema. */
function knownKeys(schema: z.ZodType, keys: readonly PropertyKey[]): string[] {
  let inner = unwrap(schema);
  for (const key of keys) inner = unwrap(inner?.shape?.[key] ?? inner?.element);
  return Object.keys(inner?.shape ?? {});
}

/** The schema inside defaults and optionals. */
function unwrap(schema: unknown): Schema | undefined {
  const outer = schema as Schema | undefined;
  return outer?.unwrap && !outer.shape && !outer.element ? unwrap(outer.unwrap()) : outer;
}
