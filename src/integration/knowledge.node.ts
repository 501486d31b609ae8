import { sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type Model, buildModel } from '../knowledge/build-model.ts';
import { readContent } from '../knowledge/read.node.ts';
import { validate } from '../knowledge/validate.ts';
import { buildMarkdownContext } from '../markdown/build-context.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { markdownProcessor } from '../markdown/processor.ts';

/** The model of a project's content and what is made from it, read when first asked for and again after it changed. */
export interface KnowledgeSource {
  model(): Model;
  context(): MarkdownContext;
  forget(): void;
}

/** Reads `<root>/content` on demand. Faults of the content are not reported here: `check:content` does that before any build. */
export function knowledgeSource(root: string, base: string): KnowledgeSource {
  let model: Model | undefined;
  let context: MarkdownContext | undefined;
  const source: KnowledgeSource = {
    model: () => (model ??= buildModel(validate(readContent(root).files).sources)),
    context: () => (context ??= buildMarkdownContext(source.model(), base)),
    forget: () => {
      model = undefined;
      context = undefined;
    },
  };
  return source;
}

/** Astro integration: renders `content/` with our Markdown plugins, over a model that follows the files in development. */
export function knowledge(share: (source: KnowledgeSource) => void): AstroIntegration {
  let source: KnowledgeSource;
  let content = '';
  return {
    name: 'knowledge',
    hooks: {
      'astro:config:setup': ({ config, updateConfig }) => {
        const root = fileURLToPath(config.root);
        content = `${root.replace(/[\\/]$/, '')}${sep}content${sep}`;
        source = knowledgeSource(root, config.base.endsWith('/') ? config.base : `${config.base}/`);
        share(source);
        updateConfig({ markdown: { processor: markdownProcessor(() => source.context()), syntaxHighlight: false } });
      },
      'astro:server:setup': ({ server }) => {
        const refresh = (path: string): void => {
          if (!path.startsWith(content)) return;
          source.forget();
          // Any page may link what has changed.
          server.moduleGraph.invalidateAll();
        };
        server.watcher.add(content);
        for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, refresh);
      },
    },
  };
}
