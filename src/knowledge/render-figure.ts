import { escapeXml } from '../exports/xml.ts';
import type { Lang } from '../site.ts';
import type { Figure } from './build-model.ts';

/** A figure's drawing with the words of a language in it, as SVG markup to be put into a page. Ids in the drawing are made unique by the figure's name. */
export function renderFigure(figure: Figure, lang: Lang, reference: Lang): string {
  const { labels } = figure.words;
  const inner = figure.svg.replace(/<\?xml[^>]*\?>|<!--[\s\S]*?-->/g, '').trim();
  const worded = inner.replace(/<text\b([^>]*)>\s*\{\{([\w-]+)\}\}\s*<\/text>/g, (_, attributes: string, key: string) => {
    const label = labels[key];
    const words = typeof label === 'string' ? label : (label?.[lang] ?? label?.[reference] ?? '');
    return `<text${attributes}>${lines(words, attributes)}</text>`;
  });
  return worded
    .replace(/\bid="([\w-]+)"/g, `id="${figure.name}-$1"`)
    .replace(/url\(#([\w-]+)\)/g, `url(#${figure.name}-$1)`)
    .replace(/href="#([\w-]+)"/g, `href="#${figure.name}-$1"`)
    .replace(/^<svg\b/, '<svg aria-hidden="true" focusable="false"');
}

/** Lines of a label as `tspan`s centred about the text's own baseline, 1.2 em apart. */
function lines(words: string, attributes: string): string {
  const parts = words.split('\n').map(escapeXml);
  if (parts.length === 1) return parts[0] ?? '';
  const x = /\bx="([^"]*)"/.exec(attributes)?.[1] ?? '0';
  return parts.map((part, index) => `<tspan x="${x}" dy="${index === 0 ? -0.6 * (parts.length - 1) : 1.2}em">${part}</tspan>`).join('');
}
