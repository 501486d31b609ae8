import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkFiles, TINY } from './content.ts';
import { bytesOf, mutation } from './mutate.ts';
import { PATIENCE, RUNS } from './runs.ts';

const paths = [...TINY.keys()].filter((path) => !path.endsWith('permalinks.txt'));
const textOf = (path: string): string => new TextDecoder().decode(TINY.get(path));

test('the tiny knowledge base has no problem to begin with', async () => {
  expect(await checkFiles(TINY)).toEqual([]);
});

for (const [what, pattern] of Object.entries({
  'pages (MDX)': /\.mdx$/,
  'entries and lists (YAML)': /(concept|note|site\/.*)\.yaml$/,
  'interface strings (JSON)': /\.json$/,
  'figures (SVG and YAML)': /notes\/.*\/life.*\.(svg|yaml)$/,
})) {
  test(
    `${what} with slips in them give problems that can be mended, or a site; never a crash`,
    async () => {
      const chosen = paths.filter((path) => pattern.test(path));
      expect(chosen.length).toBeGreaterThan(1);
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(...chosen), mutation, fc.array(fc.nat(), { maxLength: 2, size: 'xsmall' }), async (path, mutate, broken) => {
          const bytes = bytesOf(mutate(textOf(path)), broken);
          try {
            await checkFiles(new Map(TINY).set(path, bytes));
          } catch (cause) {
            throw new Error(`${path}: ${(cause as Error).message}\n${JSON.stringify(new TextDecoder().decode(bytes))}`, { cause });
          }
        }),
        RUNS,
      );
    },
    PATIENCE,
  );
}

test(
  'files that are gone, doubled or in the place of others give problems or a site',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...paths, undefined)), { minLength: 1, maxLength: 4 }), async (changes) => {
        const files = new Map(TINY);
        for (const [path, other] of changes) {
          const bytes = other === undefined ? undefined : TINY.get(other);
          if (bytes) files.set(path, bytes);
          else files.delete(path);
        }
        await checkFiles(files);
      }),
      RUNS,
    );
  },
  PATIENCE,
);

test(
  'relations of every kind between every two, in rings too, give problems or a site',
  async () => {
    const ids = ['dead-letter-queue', 'message-queue', 'visibility-timeout'] as const;
    const relations = fc.dictionary(fc.constantFrom('part_of', 'has', 'contrasts_with', 'uses', 'see_also'), fc.subarray([...ids]));
    await fc.assert(
      fc.asyncProperty(fc.tuple(relations, relations, relations), async (all) => {
        const files = new Map(TINY);
        for (const [i, id] of ids.entries()) {
          const path = `concepts/${id}/concept.yaml`;
          const text = textOf(path).replace(/relations:[\s\S]*?(?=^\w)/m, `relations: ${JSON.stringify(all[i])}\n`);
          files.set(path, new TextEncoder().encode(text));
        }
        await checkFiles(files);
      }),
      RUNS,
    );
  },
  PATIENCE,
);
