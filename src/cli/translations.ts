import { checkContent } from '../knowledge/check-content.ts';
import { coverageOf, entriesOf } from '../knowledge/freshness.ts';
import type { Model } from '../knowledge/build-model.ts';
import { languageName } from '../knowledge/language-name.ts';
import { findNearest } from '../knowledge/nearest.ts';
import { readContent } from '../knowledge/read.node.ts';
import { LEAD } from '../knowledge/section-hashes.ts';
import { type Lang, LANGS, site } from '../site.ts';
import { writeLedgers } from './ledger-files.node.ts';

const USAGE = `Usage: npm run translations                           what is missing, and what is behind ${languageName(site.reference)}
       npm run translations -- accept <id> [<lang>]   the translation says what ${languageName(site.reference)} says now; all languages without <lang>`;

const [command, id, lang, ...rest] = process.argv.slice(2);
if (command === undefined) list(checkContent(readContent(process.cwd())).model);
else if (command === 'accept' && id !== undefined && rest.length === 0) accept(checkContent(readContent(process.cwd())).model, id, lang);
else {
  console.error(USAGE);
  process.exitCode = 2;
}

function list(model: Model): void {
  for (const { lang: of, pages, missing, behind } of coverageOf(model)) {
    console.log(`${languageName(of)} (${of}): ${pages - missing.length} of ${pages} pages, ${behind.length} behind ${languageName(site.reference)}`);
    for (const folder of missing) console.log(`  missing  ${folder}`);
    for (const { folder, sections } of behind)
      console.log(`  behind   ${folder}: ${sections.map((slug) => (slug === LEAD ? 'the beginning' : slug)).join(', ')}`);
  }
}

function accept(model: Model, wanted: string, of: string | undefined): void {
  const folders = entriesOf(model).map(([folder]) => folder);
  const found = folders.filter((folder) => folder === wanted || folder.split('/')[1] === wanted);
  const langs = LANGS.filter((key) => key !== site.reference && (of === undefined || key === of));
  if (langs.length === 0)
    fail(`\`${of}\` is no language that is translated into.`, `write one of ${LANGS.filter((key) => key !== site.reference).join(', ')}.`);
  else if (found.length > 1) fail(`\`${wanted}\` is a concept and a note.`, `write ${found.map((folder) => `\`${folder}\``).join(' or ')}.`);
  else if (!found[0]) {
    const nearest = findNearest(wanted.split('/').at(-1) ?? '', [...new Set(folders.map((folder) => folder.split('/')[1] ?? ''))]);
    fail(`There is no concept or note \`${wanted}\`.`, nearest ? `did you mean \`${nearest}\`?` : 'write the name of its folder.');
  } else record(model, found[0], langs);
}

function record(model: Model, folder: string, langs: readonly Lang[]): void {
  const entry = entriesOf(model).find(([name]) => name === folder)?.[1];
  const [there, lacking] = [langs.filter((key) => entry?.texts[key]), langs.filter((key) => !entry?.texts[key])];
  for (const key of lacking) console.log(`${folder} has no ${languageName(key)} page.`);
  if (there.length === 0) {
    process.exitCode = 1;
    return;
  }
  writeLedgers(process.cwd(), model, (name, key) => name === folder && there.includes(key));
  for (const key of there)
    console.log(`${folder}: ${languageName(key)} is up to ${languageName(site.reference)} as it is now. Keep content/translations/${key}.txt with the change.`);
}

function fail(message: string, fix: string): void {
  console.error(`${message}\nFix: ${fix}`);
  process.exitCode = 1;
}
