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

/** The script that answers for the network where a reader has saved a language: it may ask this origin for files, and nothing else. */
export const WORKER = { path: 'offline-worker.js', policy: "default-src 'none'; connect-src 'self'" };

/** Folders that pages of other sites may show: pictures for previews, files for machines. */
export const SHARED = ['cards/', 'data/'];

/** Files and folders that hosts may know no type of, or that browsers should keep instead of showing them. */
export const DATA_HEADERS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'data/terms.csv': { 'Content-Type': 'text/csv; charset=utf-8' },
  'data/terms.jsonld': { 'Content-Type': 'application/ld+json' },
  'data/terms.tbx': { 'Content-Type': 'application/x-tbx+xml' },
  'data/terms.ttl': { 'Content-Type': 'text/turtle; charset=utf-8' },
  'data/anki/*': { 'Content-Type': 'application/octet-stream', 'Content-Disposition': 'attachment' },
  'data/anki-text/*': { 'Content-Type': 'text/tab-separated-values; charset=utf-8' },
};

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
  const listed = (headers: Readonly<Record<string, string>>): string[] => Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const replace = (name: string, value: string): string[] => [`! ${name}`, `${name}: ${value}`];
  return `${[
    block('*', [...listed(SECURITY_HEADERS), `Cache-Control: ${CACHE.other}`]),
    ...HASHED.map((folder) => block(`${folder}*`, replace('Cache-Control', CACHE.hashed))),
    ...SHARED.map((folder) => block(`${folder}*`, replace('Cross-Origin-Resource-Policy', 'cross-origin'))),
    ...Object.entries(DATA_HEADERS).map(([path, headers]) => block(path, listed(headers))),
    ...Object.entries(TYPES).map(([path, type]) => block(path, replace('Content-Type', type))),
    block(WORKER.path, replace('Content-Security-Policy', WORKER.policy)),
  ].join('\n\n')}\n`;
}
