import { escapeXml } from '../exports/xml.ts';
import { type Platform, PLATFORMS, unfurl } from './platforms.ts';
import type { BuiltPage } from './check-preview.ts';

const STYLE = `
* { box-sizing: border-box; }
body { margin: 2rem; background: #e8e6e1; color: #1f1d1a; font: 15px/1.45 system-ui, 'Noto Sans CJK SC', sans-serif; }
main { display: grid; grid-template-columns: repeat(auto-fill, minmax(24rem, 1fr)); gap: 2rem; align-items: start; }
h2 { font-size: 13px; font-weight: 600; margin: 0 0 .5rem; color: #57524a; }
article { background: #fff; border-radius: 6px; padding: 12px; max-inline-size: 26rem; }
article.side { display: grid; grid-template-columns: 1fr 96px; gap: 12px; align-items: start; }
p { margin: 0 0 .3rem; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; overflow-wrap: anywhere; }
.site { color: #57524a; font-size: 13px; } .title { font-weight: 600; } .missing { color: #b3361b; }
img { display: block; inline-size: 100%; object-fit: cover; border-radius: 4px; margin-block-start: .4rem; }
.side img { grid-column: 2; grid-row: 1; margin: 0; }
li { color: #b3361b; }`;

const RATIO = { whole: '1200 / 630', '2:1': '2 / 1', square: '1' } as const;

/**
 * One HTML page with a link as every chat shows it: what it reads, what it cuts off, what it leaves of the picture.
 * `pictureOf` gives the source of a picture by its address; `problems` are shown first.
 */
export function renderSheet(page: BuiltPage, host: string, pictureOf: (address: string) => string | undefined, problems: readonly string[]): string {
  const faults = problems.map((problem) => `<li>${escapeXml(problem)}</li>`).join('');
  const previews = PLATFORMS.map((platform) => renderPreview(platform, page, host, pictureOf)).join('\n');
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${escapeXml(page.path)}</title><style>${STYLE}</style></head>
<body><h1>${escapeXml(page.path)}</h1>${faults && `<ul>${faults}</ul>`}
<main>
${previews}
</main></body></html>
`;
}

function renderPreview(platform: Platform, page: BuiltPage, host: string, pictureOf: (address: string) => string | undefined): string {
  const { site, title, description, image, alt } = unfurl(platform, page.html, host);
  const paragraph = (kind: string, text: string | undefined, lines: number): string =>
    text && lines > 0 ? `<p class="${kind}" style="-webkit-line-clamp: ${lines}">${escapeXml(text)}</p>` : '';
  const source = image && pictureOf(image);
  const picture = source
    ? `<img src="${source}" alt="${escapeXml(alt ?? '')}" style="aspect-ratio: ${RATIO[platform.crop]}">`
    : '<p class="missing">no picture</p>';
  const words =
    paragraph('site', site, 1) +
    (paragraph('title', title, platform.lines.title) || '<p class="missing">no title</p>') +
    paragraph('description', description, platform.lines.description);
  const side = platform.crop === 'square';
  return `<section><h2>${platform.name} · ${platform.reads / 1024} KB · ${platform.crop}</h2><article class="${side ? 'side' : 'below'}"><div>${words}</div>${picture}</article></section>`;
}
