import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildLexicon, buildRecords } from '../search/build-records.ts';
import { buildSearchIndex } from '../search/index.node.ts';
import type { KnowledgeSource } from './knowledge.node.ts';

const TYPES: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json', '.wasm': 'application/wasm' };

/** Astro integration: writes the search index into the built site, and serves one over the current content in development. */
export function search(sourceOf: () => KnowledgeSource): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const files = await index(sourceOf());
        const folder = join(fileURLToPath(dir), 'search');
        for (const [path, bytes] of files) {
          await mkdir(dirname(join(folder, path)), { recursive: true });
          await writeFile(join(folder, path), bytes);
        }
        logger.info(`indexed in ${((performance.now() - started) / 1000).toFixed(1)} s, ${files.size} files`);
      },
      'astro:server:setup': ({ server, logger }) => {
        let indexed: { model: unknown; files: ReturnType<typeof index> } | undefined;
        const filesNow = (): ReturnType<typeof index> => {
          const model = sourceOf().model();
          if (indexed?.model !== model) indexed = { model, files: index(sourceOf()) };
          return indexed.files;
        };
        server.middlewares.use(async (request, response, next) => {
          const path = /\/search\/(.+\.[\w]+)(?:\?|$)/.exec(request.url ?? '')?.[1];
          if (!path) return next();
          try {
            const bytes = (await filesNow()).get(decodeURIComponent(path));
            if (!bytes) return next();
            response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
            response.setHeader('cache-control', 'no-store');
            response.end(bytes);
          } catch (error) {
            logger.error(`the search index could not be built: ${(error as Error).message}`);
            next(error);
          }
        });
      },
    },
  };
}

const index = (source: KnowledgeSource): Promise<Map<string, Uint8Array>> =>
  buildSearchIndex(buildRecords(source.model(), source.context()), buildLexicon(source.model()), { synonyms: source.model().synonyms });
