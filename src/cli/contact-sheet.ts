/** A picture of a page. */
export interface Shot {
  /** Path, from the sheet on. */
  file: string;
  lang: string;
  scheme: string;
  /** Width of the window, in CSS pixels. */
  width: number;
}

/** From this width on a picture takes half a row, in CSS pixels. */
const WIDE = 700;

/**
 * A page that shows pictures of one view beside each other, by width and colour scheme, large enough to be read: four narrow ones
 * in a row, or two wide ones. Long pages are cut at the bottom; each picture leads to the whole.
 */
export function contactSheet(title: string, shots: readonly Shot[]): string {
  const rows = Map.groupBy(shots, ({ width, scheme }) => `${width} px, ${scheme}`);
  const sections = [...rows].map(
    ([label, row]) =>
      `<h2>${label}</h2>\n<div class="${(row[0]?.width ?? 0) > WIDE ? 'wide' : 'narrow'}">\n${row
        .map(({ file, lang }) => `<a href="${file}"><img src="${file}" alt="${title}, ${lang}, ${label}"><span>${lang}</span></a>`)
        .join('\n')}\n</div>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>${title}</title>
<style>
body { margin: 1.5rem; font: 16px system-ui, sans-serif; background: #ddd; color: #111; }
div { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 1rem; }
.wide { grid-template-columns: repeat(2, minmax(0, 1fr)); }
a { color: inherit; }
img { display: block; inline-size: 100%; max-block-size: 60rem; object-fit: cover; object-position: top; border: 1px solid #999; }
</style>
<h1>${title}</h1>
${sections.join('\n')}
</html>
`;
}
