import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { TERM_FILES } from '../../../src/exports/term-files.ts';
import { PAPER } from '../../../src/head/colours.ts';
import { formatManifest } from '../../../src/head/manifest.ts';
import { joinNames, type Preview, previewTags } from '../../../src/head/preview.ts';
import { neutralData, renderData, structuredData } from '../../../src/head/structured-data.ts';
import { buildModel } from '../../../src/knowledge/build-model.ts';
import { readContent } from '../../../src/knowledge/read.node.ts';
import { validate } from '../../../src/knowledge/validate.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { ui } = validate(readContent(root).files).sources;
const tiny = validate(readContent(fileURLToPath(new URL('../../fixtures/tiny', import.meta.url))).files).sources;
const model = buildModel({ ...tiny, ui: { ...ui, en: { ...ui.en, ...tiny.ui.en }, ja: { ...ui.ja, ...tiny.ui.ja } } });
const address = (path: string): string => `https://kb.example/${path}`;

describe('previewTags', () => {
  const preview: Preview = {
    title: '队列',
    description: '…',
    type: 'article',
    url: 'https://kb.example/zh/concepts/queue/',
    image: 'https://kb.example/cards/zh/concepts/queue.png',
    alt: '队列: …',
    lang: 'zh',
    translated: ['zh', 'en'],
  };
  const contents = (tags: ReturnType<typeof previewTags>, key: string): string[] =>
    tags.flatMap((tag) => (('property' in tag ? tag.property : tag.name) === key ? [tag.content] : []));

  it('begins with the title', () => {
    expect(previewTags(preview)[0]).toEqual({ property: 'og:title', content: '队列' });
  });

  it('names as alternates the languages that have a text, and never its own', () => {
    expect(contents(previewTags(preview), 'og:locale')).toEqual(['zh_CN']);
    expect(contents(previewTags(preview), 'og:locale:alternate')).toEqual(['en_US']);
  });

  it('says size and words of the image', () => {
    expect(contents(previewTags(preview), 'og:image:width')).toEqual(['1200']);
    expect(contents(previewTags(preview), 'og:image:height')).toEqual(['630']);
    expect(contents(previewTags(preview), 'og:image:alt')).toEqual(['队列: …']);
    expect(contents(previewTags(preview), 'twitter:card')).toEqual(['summary_large_image']);
  });
});

describe('joinNames', () => {
  it('names each once', () => {
    expect(joinNames(['EC2', 'EC2', '实例'])).toBe('EC2 · 实例');
  });

  it('leaves out what follows a colon where chats would cut the last language off', () => {
    const names = [`监控：${'、'.repeat(60)}`, `감시: ${'x'.repeat(60)}`, `Watching: ${'x'.repeat(60)}`];
    expect(joinNames(names)).toBe('监控 · 감시 · Watching');
    expect(joinNames(names.slice(0, 1))).toBe(names[0]);
  });
});

describe('structuredData', () => {
  it('makes a concept a term of the glossary of its language, below its category', () => {
    const [term, trail] = structuredData(model, { is: 'concept', id: 'message-queue' }, 'en', address);
    expect(term).toMatchObject({ '@type': 'DefinedTerm', termCode: 'message-queue', inLanguage: 'en', inDefinedTermSet: { '@id': address('en/glossary/') } });
    const items = trail?.['itemListElement'] as { position: number; item: string }[];
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3]);
    expect(items.map(({ item }) => item)).toEqual([address('en/'), address('en/categories/queues/'), address('en/concepts/message-queue/')]);
  });

  it('makes a note an article about its concepts', () => {
    const [note] = structuredData(model, { is: 'note', id: 'working-with-queues' }, 'ja', address);
    expect(note).toMatchObject({ '@type': 'TechArticle', inLanguage: 'ja', image: address('cards/ja/notes/working-with-queues.png') });
    expect(note?.['about']).toContainEqual({ '@type': 'DefinedTerm', '@id': address('ja/concepts/message-queue/'), name: 'メッセージキュー' });
  });

  it('makes home a site that can be searched', () => {
    expect(JSON.stringify(structuredData(model, { is: 'home' }, 'en', address))).toContain('https://kb.example/en/search/?q={search_term_string}');
  });

  it('gives a permalink one name a language', () => {
    const entries = [
      { lang: 'zh' as const, name: '队列', summary: '…' },
      { lang: 'en' as const, name: 'Queue', summary: '…' },
    ];
    expect(neutralData({ is: 'concept', id: 'queue' }, entries, address)[0]?.['name']).toEqual([
      { '@language': 'zh-Hans', '@value': '队列' },
      { '@language': 'en', '@value': 'Queue' },
    ]);
  });

  it('says of the page of the data that it is a data set, with every file and its licence', () => {
    const [dataset] = structuredData(model, { is: 'data' }, 'ja', address);
    expect(dataset).toMatchObject({ '@type': 'Dataset', inLanguage: ['zh-Hans', 'ko', 'ja', 'en'], license: 'https://spdx.org/licenses/MIT' });
    const files = dataset?.['distribution'] as { contentUrl: string; encodingFormat: string }[];
    expect(files).toHaveLength(TERM_FILES.length - 1);
    expect(files).toContainEqual({
      '@type': 'DataDownload',
      name: 'tetragloss-terms.tbx',
      encodingFormat: 'application/x-tbx+xml',
      contentUrl: address('data/terms.tbx'),
    });
  });

  it('cannot end the script that holds it', () => {
    expect(renderData([{ '@type': 'Thing', name: '</script><script>' }])).not.toContain('<');
  });
});

it('the web manifest starts below the base, in its language', () => {
  const manifest = JSON.parse(formatManifest({ lang: 'ko', description: '…', urlOf: (path) => `/kb/${path}` }));
  expect(manifest).toMatchObject({ lang: 'ko', start_url: '/kb/ko/', scope: '/kb/' });
  expect(manifest.icons.map(({ purpose }: { purpose?: string }) => purpose)).toContain('maskable');
});

it('bars and cards have the paper of the style sheet', () => {
  const tokens = readFileSync(`${root}/src/styles/tokens.css`, 'utf8');
  for (const colour of Object.values(PAPER)) expect(tokens).toContain(`--paper: ${colour};`);
});
