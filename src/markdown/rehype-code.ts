import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { type BundledLanguage, bundledLanguages, createCssVariablesTheme, createHighlighter, type Highlighter } from 'shiki';
import { visit } from 'unist-util-visit';

const PREFIX = '--code-';
const theme = createCssVariablesTheme({ name: 'classes', variablePrefix: PREFIX });
let highlighter: Promise<Highlighter> | undefined;

/**
 * rehype plugin: highlights fences with Shiki. Each token gets a class (`code-keyword`) instead of an inline style, which the
 * Content-Security-Policy refuses; the colours are in the style sheet. A language that Shiki does not know stays plain.
 */
export function rehypeCode() {
  return async (tree: Root): Promise<void> => {
    const blocks: { pre: Element; code: string; language: string }[] = [];
    visit(tree, 'element', (pre) => {
      const code = pre.children[0];
      if (pre.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
      const classes = Array.isArray(code.properties.className) ? code.properties.className.map(String) : [];
      blocks.push({ pre, code: textOf(code).replace(/\n$/, ''), language: classes.find((name) => name.startsWith('language-'))?.slice(9) ?? 'text' });
    });
    for (const { pre, code, language } of blocks) {
      pre.properties = { className: ['code'], dataLanguage: language };
      // The code scrolls sideways in its block, so that the keyboard must reach it and what stands over it stays.
      pre.children = [{ type: 'element', tagName: 'code', properties: { tabIndex: 0 }, children: await highlight(code, language) }];
    }
  };
}

async function highlight(code: string, language: string): Promise<ElementContent[]> {
  if (!(language in bundledLanguages)) return [{ type: 'text', value: code }];
  highlighter ??= createHighlighter({ themes: [theme], langs: [] });
  const shiki = await highlighter;
  await shiki.loadLanguage(language as BundledLanguage);
  const { tokens } = shiki.codeToTokens(code, { lang: language as BundledLanguage, theme: 'classes' });
  return tokens.flatMap((line, index) => [
    ...(index > 0 ? [{ type: 'text' as const, value: '\n' }] : []),
    ...line.map(({ content, color }): ElementContent => tokenNode(content, color)),
  ]);
}

function tokenNode(value: string, color: string | undefined): ElementContent {
  const name = color?.startsWith(`var(${PREFIX}token-`) ? color.slice(`var(${PREFIX}token-`.length, -1) : undefined;
  if (!name) return { type: 'text', value };
  return { type: 'element', tagName: 'span', properties: { className: [`code-${name}`] }, children: [{ type: 'text', value }] };
}
