import { existsSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { formatHeaders } from '../exports/headers.ts';
import { formatRedirects } from '../exports/redirects.ts';

/** Astro integration: writes into the built site what static hosts read of headers and redirects. */
export function hosting(): AstroIntegration {
  let root: URL;
  let base = '/';
  return {
    name: 'hosting',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
        base = config.base.replace(/\/?$/, '/');
      },
      'astro:build:done': async ({ dir }) => {
        const list = fileURLToPath(new URL('content/site/permalinks.txt', root));
        const permalinks = existsSync(list) ? readFileSync(list, 'utf8') : '';
        await writeFile(new URL('_headers', dir), formatHeaders(base));
        await writeFile(new URL('_redirects', dir), formatRedirects(permalinks, base));
      },
    },
  };
}
