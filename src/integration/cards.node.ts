import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildCards } from '../cards/card.ts';
import { ICONS } from '../cards/icons.ts';
import { writeCards } from '../cards/write.node.ts';
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
        const all = buildCards(sourceOf().model());
        const { drawn } = await writeCards(all, {
          dist,
          cache: join(root, '.cache/cards'),
          ground: `${seal} ${await readVersions(root)}`,
          draw,
          onProgress: (done) => logger.info(`${done} of ${all.length}`),
        });
        for (const { path, size, format, ground } of ICONS) await writeFile(join(dist, path), await draw.icon(size, format, ground));
        logger.info(`${all.length} cards, ${drawn} of them drawn anew, in ${((performance.now() - started) / 1000).toFixed(1)} s`);
      },
    },
  };
}

/** Versions of what draws: package.json pins them. */
async function readVersions(root: string): Promise<string> {
  const { devDependencies } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as { devDependencies: Record<string, string> };
  return JSON.stringify(Object.entries(devDependencies).filter(([name]) => /^@(takumi-rs|fontsource)/.test(name)));
}
