import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCards } from '../cards/card.ts';
import { ICONS } from '../cards/icons.ts';
import { writeCards } from '../cards/write.node.ts';
import type { Model } from '../knowledge/build-model.ts';
import { createCompoundSplitter } from '../search/tokenizers/katakana.ts';
import type { KnowledgeSource } from './knowledge.node.ts';

/** Astro integration: draws the social cards and the icons into the built site. What has not changed comes from `.cache/cards`. */
export function cards(sourceOf: () => KnowledgeSource): AstroIntegration {
  let root: string;
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const dist = fileURLToPath(dir);
        const seal = await readFile(join(root, 'public/icon.svg'));
        // Loaded only here: the development server draws nothing.
        const { createDraw } = await import('../cards/draw.node.ts');
        const draw = createDraw(seal);
        const model = sourceOf().model();
        const all = buildCards(model);
        const { drawn } = await writeCards(all, {
          dist,
          cache: join(root, '.cache/cards'),
          ground: `${seal} ${await readVersions(root)}`,
          draw,
          splitCompound: createCompoundSplitter(japaneseTexts(model)),
          onProgress: (done) => logger.info(`${done} of ${all.length}`),
        });
        for (const { path, size, format, ground } of ICONS) await writeFile(join(dist, path), await draw.icon(size, format, ground));
        logger.info(`${all.length} cards, ${drawn} of them drawn anew, in ${((performance.now() - started) / 1000).toFixed(1)} s`);
      },
    },
  };
}

/** What is written in Japanese: the words that compounds are made of stand alone somewhere in it. */
const japaneseTexts = ({ concepts, notes }: Model): string[] => [
  ...[...concepts.values()].flatMap(({ texts: { ja } }) => (ja ? [ja.data.term, ja.data.summary, ja.body] : [])),
  ...[...notes.values()].flatMap(({ texts: { ja } }) => (ja ? [ja.data.title, ja.data.summary, ja.body] : [])),
];

/** Versions of what draws: package.json pins them. */
async function readVersions(root: string): Promise<string> {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  return JSON.stringify(Object.entries(devDependencies).filter(([name]) => /^@(takumi-rs|fontsource)/.test(name)));
}
