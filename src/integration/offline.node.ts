import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { rolldown } from 'rolldown';
import { writeOffline } from '../offline/write.node.ts';
import { LANGS } from '../site.ts';

/** Astro integration, the last one: writes the worker for offline reading, and what each language needs for it. */
export function offline(): AstroIntegration {
  let root: string;
  return {
    name: 'offline',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const dist = fileURLToPath(dir);
        await writeWorker(join(root, 'src/offline/client/worker.ts'), join(dist, 'offline-worker.js'));
        const sizes = Object.values(await writeOffline(dist, LANGS));
        const largest = Math.max(...sizes.map(({ bytes }) => bytes)) / 1e6;
        logger.info(`listed in ${((performance.now() - started) / 1000).toFixed(1)} s, at most ${largest.toFixed(1)} MB a language`);
      },
    },
  };
}

/** One plain script: a worker's address must not change, and not all browsers know workers that are modules. */
async function writeWorker(input: string, file: string): Promise<void> {
  const bundle = await rolldown({ input, treeshake: { moduleSideEffects: false } });
  await bundle.write({ file, format: 'iife', minify: true, comments: false });
  await bundle.close();
}
