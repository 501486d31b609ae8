import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/knowledge/check-content.ts';
import { planEntry } from '../../../src/knowledge/plan-entry.ts';
import { readContent } from '../../../src/knowledge/read.node.ts';
import { temporaryRoot } from './temporary-content.ts';

const tiny = fileURLToPath(new URL('../../fixtures/tiny', import.meta.url));
const { model } = checkContent(readContent(tiny));
const taken = new Set(['concepts/message-queue']);

describe('planEntry', () => {
  it.each([
    [{ kind: 'concept', id: 'Fan Out' }, /is no id.*did you mean `fan-out`\?/],
    [{ kind: 'concept', id: '扇出' }, /is no id/],
    [{ kind: 'note', id: 'message-queue' }, /content\/concepts\/message-queue\/ is already there/],
    [{ kind: 'concept', id: 'fan-out', category: 'queus' }, /no category.*did you mean `queues`\?/],
    [{ kind: 'note', id: 'fan-out', concepts: ['topic'] }, /`topic` names no concept/],
  ] as const)('refuses %j', (request, words) => {
    const plan = planEntry(request, model, taken);
    expect(plan).not.toBeInstanceOf(Map);
    expect(Object.values(plan).join(' ')).toMatch(words);
  });

  it('asks for a category, and for a concept, before anything else', () => {
    const empty = { ...model, categories: [], concepts: new Map() };
    expect(planEntry({ kind: 'concept', id: 'a' }, empty, taken)).toMatchObject({ fix: 'list at least one in content/site/categories.yaml.' });
    expect(planEntry({ kind: 'note', id: 'a' }, empty, taken)).toMatchObject({ fix: 'begin with `npm run new -- concept <id>`.' });
  });

  it.each(['concept', 'note'] as const)('plans a %s that passes the check but for placeholders', (kind) => {
    const root = temporaryRoot();
    cpSync(tiny, root, { recursive: true });
    const plan = planEntry({ kind, id: 'fan-out' }, model, taken);
    for (const [path, text] of plan instanceof Map ? plan : []) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    const { problems } = checkContent(readContent(root));
    expect(problems).toHaveLength(5);
    expect(problems.every(({ rule, severity }) => rule === 'placeholder' && severity === 'warning')).toBe(true);
  });
});
