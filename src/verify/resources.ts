import { resolve } from './address.ts';
import type { Site } from './check.ts';
import type { Page } from './page.ts';
import { showTag } from './page.ts';

/** Something that a browser fetches for a page before the reader does anything. */
export interface Resource {
  address: string;
  /** Path of the file that the address is relative to. */
  from: string;
  /** Who asks for it, for a report. */
  asker: string;
  kind: 'style' | 'script' | 'image' | 'other';
}

/** Relations of `<link>` that only point and fetch nothing. */
const POINTERS = new Set(['canonical', 'alternate', 'prev', 'next', 'author', 'license', 'help', 'me']);
const SOURCES: Record<string, readonly string[]> = {
  script: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
  audio: ['src'],
  track: ['src'],
  iframe: ['src'],
  embed: ['src'],
  object: ['data'],
  input: ['src'],
  image: ['href'],
  use: ['href'],
  link: ['href'],
};
const KINDS: Record<string, Resource['kind']> = { script: 'script', img: 'image', source: 'image', image: 'image' };
const CSS_URL = /url\(\s*["']?([^"')]+)["']?\s*\)|@import\s+["']([^"']+)["']/g;
const STATIC_IMPORT = /(?:^|[;}\n])\s*(?:import|export)\b(?:[^("';]*?\bfrom)?\s*["']([^"']+)["']/g;

/** All that a page makes a browser fetch: what its elements name, what those styles name, what those scripts import at once. Each once. */
export function resourcesOf(page: Page, site: Site): readonly Resource[] {
  const known = resources.get(page) ?? findResources(page, site);
  resources.set(page, known);
  return known;
}

const resources = new WeakMap<Page, Resource[]>();

function findResources(page: Page, site: Site): Resource[] {
  const found = new Map<string, Resource>();
  const add = (resource: Resource): void => {
    const target = resolve(resource.address, resource.from, site);
    const key = target.is === 'file' ? target.path : resource.address;
    if (found.has(key) || resource.address.startsWith('#')) return;
    found.set(key, resource);
    const text = target.is === 'file' ? site.assets.get(target.path)?.text : undefined;
    if (target.is !== 'file' || text === undefined) return;
    const asker = `\`${target.path}\``;
    if (target.path.endsWith('.css'))
      for (const [, url, imported] of text.matchAll(CSS_URL))
        add({ address: url ?? imported ?? '', from: target.path, asker, kind: imported ? 'style' : 'other' });
    if (target.path.endsWith('.js')) for (const [, address = ''] of text.matchAll(STATIC_IMPORT)) add({ address, from: target.path, asker, kind: 'script' });
  };
  for (const element of page.elements) {
    const { name, attributes } = element;
    const rel = attributes['rel']?.toLowerCase().split(/\s+/) ?? [];
    if (name === 'link' && rel.some((relation) => POINTERS.has(relation)) && !rel.includes('stylesheet')) continue;
    const kind = rel.includes('stylesheet') ? 'style' : rel.some((relation) => /icon$/.test(relation)) ? 'image' : (KINDS[name] ?? 'other');
    for (const key of SOURCES[name] ?? []) {
      const value = attributes[key];
      if (value === undefined) continue;
      const addresses = key === 'srcset' ? value.split(/,\s+/).map((candidate) => candidate.trim().split(/\s+/)[0] ?? '') : [value];
      for (const address of addresses) add({ address, from: page.path, asker: showTag(element), kind });
    }
  }
  return [...found.values()];
}
