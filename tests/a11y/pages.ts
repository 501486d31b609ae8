import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { LANGS } from '../../src/site.ts';

/** Addresses of all pages of a built site, below its base, sorted: `ko/concepts/sqs/`, `404.html`. */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) =>
      relative(folder, join(entry.parentPath, entry.name))
        .split(sep)
        .join('/')
        .replace(/(^|\/)index\.html$/, '$1'),
    )
    .toSorted();
}

/** What kind of page an address leads to: `<lang>/concepts/<id>/`. */
export const templateOf = (address: string): string =>
  address.replace(new RegExp(`^(${LANGS.join('|')})/`), '<lang>/').replace(/(concepts|notes|categories|notebooks|map|^c|^n)\/[^/]+\/$/, '$1/<id>/') ||
  '(start)';

/** Some of the addresses, the same ones for the same seed, in the order of the list. */
export function sample(addresses: readonly string[], size: number, seed: string): string[] {
  const rank = (address: string): string => createHash('sha256').update(`${seed} ${address}`).digest('hex');
  const chosen = new Set(addresses.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1)).slice(0, size));
  return addresses.filter((address) => chosen.has(address));
}
