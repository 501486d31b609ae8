import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { cards } from './src/integration/cards.node.ts';
import { hosting } from './src/integration/hosting.node.ts';
import { knowledge } from './src/integration/knowledge.node.ts';
import { offline } from './src/integration/offline.node.ts';
import { plainImports } from './src/integration/plain-imports.ts';
import { policy } from './src/integration/policy.ts';
import { search } from './src/integration/search.node.ts';
import { site } from './src/site.ts';

let source;

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  // Beside our own caches: below node_modules/ it would be shared by all that share those.
  cacheDir: './.cache/astro',
  build: { format: 'directory', inlineStylesheets: 'never', assets: 'assets' },
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [
    policy(),
    plainImports(),
    knowledge((shared) => (source = shared)),
    mdx({ optimize: true }),
    search(() => source),
    cards(() => source),
    hosting(),
    offline(),
  ],
  vite: {
    build: {
      assetsInlineLimit: 0,
      // Astro reads its own directives before the bundler does; the warning is about nothing that we could change.
      rolldownOptions: { onLog: (level, log, report) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && report(level, log) },
    },
  },
});
