import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../knowledge/build-model.ts';
import { updateLedger } from '../knowledge/freshness.ts';
import { formatLedger } from '../knowledge/ledger.ts';
import { LANGS, type Lang, site } from '../site.ts';
import { writeWhole } from './write-whole.node.ts';

/**
 * Writes the ledgers of a project with the pages that `accepted` tells as they are now, and those that are new.
 * @returns Paths of the files that have changed.
 */
export function writeLedgers(root: string, model: Model, accepted: (folder: string, lang: Lang) => boolean = () => false): string[] {
  return LANGS.filter((lang) => lang !== site.reference).flatMap((lang) => {
    const name = `content/translations/${lang}.txt`;
    const path = join(root, name);
    const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const after = formatLedger(updateLedger(model, lang, (folder) => accepted(folder, lang)));
    if (after === before) return [];
    writeWhole(path, after);
    return [name];
  });
}
