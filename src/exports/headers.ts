/**
 * Headers that every answer has, whatever serves it. The pages bring their own Content-Security-Policy, with the hash of the one
 * inline script; the header adds what a page cannot say of itself.
 */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': "frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Files whose names change with what is in them. */
export const HASHED = ['assets/', 'search/fragment/', 'search/index/'];

/** For files whose names change with what is in them, and for all others, which are asked for again and answered with 304. */
export const CACHE = { hashed: 'public, max-age=31536000, immutable', other: 'no-cache' };

/** Folders that pages of other sites may show: pictures for previews, files for machines. */
export const SHARED = ['cards/', 'data/'];

/** Files whose kind hosts may not tell by their names, or tell without saying that they are in UTF-8. */
export const TYPES: Readonly<Record<string, string>> = {
  '*.md': 'text/markdown; charset=utf-8',
  '*/feed.xml': 'application/atom+xml; charset=utf-8',
  'llms.txt': 'text/plain; charset=utf-8',
  '*/llms.txt': 'text/plain; charset=utf-8',
  '*/llms-full.txt': 'text/plain; charset=utf-8',
};

/**
 * The headers as static hosts read them from a file `_headers` (Cloudflare Pages, Netlify).
 * @example formatHeaders('/kb/') // '/kb/*\n  Content-Security-Policy: …'
 */
export function formatHeaders(base: string): string {
  const block = (path: string, lines: readonly string[]): string => [`${base}${path}`, ...lines.map((line) => `  ${line}`)].join('\n');
  const replace = (name: string, value: string): string[] => [`! ${name}`, `${name}: ${value}`];
  return `${[
    block('*', [...Object.entries(SECURITY_HEADERS).map(([name, value]) => `${name}: ${value}`), `Cache-Control: ${CACHE.other}`]),
    ...HASHED.map((folder) => block(`${folder}*`, replace('Cache-Control', CACHE.hashed))),
    ...SHARED.map((folder) => block(`${folder}*`, replace('Cross-Origin-Resource-Policy', 'cross-origin'))),
    ...Object.entries(TYPES).map(([path, type]) => block(path, replace('Content-Type', type))),
  ].join('\n\n')}\n`;
}
