import type { Problem } from '../knowledge/problem.ts';
import type { OfflineIndex, OfflineManifest } from '../offline/manifest.ts';
import { addressOf, selectFiles } from '../offline/select-files.ts';

/** A built site as this check reads it. */
export interface OfflineSite {
  /** Paths of all files. */
  paths: readonly string[];
  langs: readonly string[];
  /** Text of a file; nothing where there is none. */
  read: (path: string) => string | undefined;
  /** Hash of a file's content, as lists have it. */
  hash: (path: string) => string | undefined;
}

/** Checks that what is kept on devices is what the site has: every file that a language needs is listed, is there, and has the content of its list. */
export function checkOffline(site: OfflineSite): Problem[] {
  const index = parse<OfflineIndex>(site.read('offline/index.json')) ?? {};
  return [...site.langs.flatMap((lang) => checkList(site, lang, index[lang]?.revision)), ...checkWorker(site.read('offline-worker.js'))];
}

function checkList({ paths, langs, read, hash }: OfflineSite, lang: string, revision: string | undefined): Problem[] {
  const path = `offline/${lang}.json`;
  const manifest = parse<OfflineManifest>(read(path));
  if (!manifest) return [problem(path, 'The language has no list of what it needs without a network.', 'let src/integration/offline.node.ts write it.')];
  const files = new Map(paths.map((file) => [addressOf(file), file]));
  const listed = new Set(manifest.files.map(([address]) => address));
  const { missing = [] } = parse<{ missing?: string[] }>(read('search/search.json')) ?? {};
  const wrong = manifest.files.flatMap(([address, content]) => {
    const file = files.get(address);
    if (file === undefined) return [problem(path, `\`${address}\` is listed and not in the site.`, 'list what is in the site.')];
    return hash(file) === content ? [] : [problem(path, `\`${address}\` has changed since it was listed.`, 'put `offline()` last in astro.config.mjs.')];
  });
  const unlisted = selectFiles({ paths, langs, missing }, lang)
    .map(addressOf)
    .filter((address) => !listed.has(address))
    .map((address) => problem(path, `\`${address}\` is needed without a network and not listed.`, 'put `offline()` last in astro.config.mjs.'));
  const stale =
    revision === manifest.revision ? [] : [problem('offline/index.json', `The revision of ${lang} is not that of its list.`, 'write both at once.')];
  return [...wrong, ...unlisted, ...stale];
}

/** All browsers know workers that are one plain script. */
function checkWorker(script: string | undefined): Problem[] {
  const path = 'offline-worker.js';
  if (script === undefined) return [problem(path, 'There is no worker for reading without a network.', 'let src/integration/offline.node.ts write it.')];
  return /\bimport\b|\bhttps?:/.test(script) ? [problem(path, 'The worker imports something, or names another origin.', 'keep it one script.')] : [];
}

const problem = (path: string, message: string, fix: string): Problem => ({ path: `dist/${path}`, severity: 'error', rule: 'offline', message, fix });

function parse<T>(text: string | undefined): T | undefined {
  try {
    return JSON.parse(text ?? '') as T;
  } catch {
    return undefined;
  }
}
