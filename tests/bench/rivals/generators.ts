import { appendFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Lang, LANGS, site, tagOf } from '../../../src/site.ts';
import { type PlainPage, writePages } from './pages.ts';

/** A site generator, set up as its documentation says for a site in several languages. */
export interface Generator {
  name: string;
  /** Exact version by package, for `npm install`. */
  packages: Record<string, string>;
  /** Writes its configuration and the pages. */
  write: (folder: string, pages: readonly PlainPage[]) => void;
  /** Changes a sentence of a page. */
  edit: (folder: string, path: string) => void;
  build: string[];
  output: string;
  /** Its search box: what opens it, where is typed, and the links of the results. Nothing where it has no search. */
  search?: { open: string; input: string; results: string; more?: string };
}

const write = (folder: string, files: Record<string, string>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};

/** Languages as their configurations want them. */
const locales = (of: (lang: Lang) => object): string =>
  JSON.stringify(
    Object.fromEntries(LANGS.map((lang) => [lang, { label: site.languages.find(({ key }) => key === lang)?.name, lang: tagOf(lang), ...of(lang) }])),
  );

const starlight: Generator = {
  name: 'Starlight',
  packages: { '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '7.3.1', astro: '7.3.5' },
  write: (folder, pages) => {
    write(folder, {
      'astro.config.mjs': `import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  site: 'https://example.com',
  integrations: [starlight({ title: 'Notes', defaultLocale: '${site.reference}', locales: ${locales(() => ({}))}, sidebar: [{ label: 'Notes', items: [{ autogenerate: { directory: 'notes' } }] }] })],
});
`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`,
    });
    writePages(join(folder, 'src/content/docs'), pages);
  },
  edit: (folder, path) => appendFileSync(join(folder, `src/content/docs/${path}.md`), '\nOne more sentence.\n'),
  build: ['node_modules/.bin/astro', 'build'],
  output: 'dist',
  search: {
    open: 'button[data-open-modal]',
    input: '.pagefind-ui__search-input',
    results: '.pagefind-ui__result-title .pagefind-ui__result-link',
    more: '.pagefind-ui__button',
  },
};

const vitepress: Generator = {
  name: 'VitePress',
  packages: { vitepress: '1.6.4' },
  write: (folder, pages) => {
    const notes = (lang: Lang): object[] =>
      pages.filter(({ path }) => path.startsWith(`${lang}/notes/`)).map(({ path, title }) => ({ text: title, link: `/${path}/` }));
    write(folder, {
      '.vitepress/config.mjs': `export default {
  title: 'Notes',
  cleanUrls: true,
  srcDir: 'pages',
  locales: ${locales((lang) => ({ link: `/${lang}/`, themeConfig: { sidebar: [{ text: 'Notes', items: notes(lang) }] } }))},
  themeConfig: { search: { provider: 'local' } },
};
`,
    });
    // A folder a page, so that addresses are those of the other generators.
    writePages(
      join(folder, 'pages'),
      pages.map((page) => ({ ...page, path: `${page.path}/index`, markdown: `# ${page.title}\n\n${page.markdown}` })),
    );
  },
  edit: (folder, path) => appendFileSync(join(folder, `pages/${path}/index.md`), '\nOne more sentence.\n'),
  build: ['node_modules/.bin/vitepress', 'build'],
  output: '.vitepress/dist',
  search: { open: '.VPNavBarSearch button', input: '#localsearch-input', results: '.VPLocalSearchBox .results a.result' },
};

const astro: Generator = {
  name: 'Astro alone',
  packages: { astro: '7.3.5' },
  write: (folder, pages) => {
    write(folder, {
      'astro.config.mjs': `export default { site: 'https://example.com' };\n`,
      'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { pages: defineCollection({ loader: glob({ base: 'src/content', pattern: '**/*.md' }) }) };
`,
      'src/pages/[...path].astro': `---
import { getCollection, render } from 'astro:content';
export const getStaticPaths = async () => (await getCollection('pages')).map((entry) => ({ params: { path: entry.id }, props: { entry } }));
const { entry } = Astro.props;
const { Content } = await render(entry);
---
<!doctype html>
<html lang={entry.id.slice(0, 2)}>
  <head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>{entry.data.title}</title></head>
  <body><main><h1>{entry.data.title}</h1><Content /></main></body>
</html>
`,
    });
    writePages(join(folder, 'src/content'), pages);
  },
  edit: (folder, path) => appendFileSync(join(folder, `src/content/${path}.md`), '\nOne more sentence.\n'),
  build: ['node_modules/.bin/astro', 'build'],
  output: 'dist',
};

export const RIVALS: readonly Generator[] = [starlight, vitepress, astro];

/** This project over a copy of a `content/`. */
export const own = (content: string): Generator => ({
  name: site.title,
  packages: {},
  write: (folder) => cpSync(content, join(folder, 'content'), { recursive: true }),
  edit: (folder, path) => {
    const [lang, kind, id] = path.split('/');
    const file = join(folder, `content/${kind}/${id}/${lang}.mdx`);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^(---\n[\s\S]*?\n---\n\n[^\n]+)/, '$1 One more sentence.'));
  },
  build: [process.execPath, '-r', './src/cli/require-node.cjs', 'src/cli/build.ts'],
  output: 'dist',
  search: { open: 'kb-search-open button', input: 'dialog input[type="search"]', results: 'dialog kb-search-results ol > li a', more: 'dialog [data-more]' },
});
