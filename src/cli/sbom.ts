import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Lockfile } from '../dependencies/lockfile.ts';
import { makeReproducible } from '../dependencies/sbom.ts';

// Writes sbom.cdx.json, the list of all that the site is built with (CycloneDX 1.5), from the lockfile and nothing else.
const npm = process.env['npm_execpath'];
const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'];
const { status, stdout, stderr } = npm
  ? spawnSync(process.execPath, [npm, ...args], { encoding: 'utf8', maxBuffer: 64e6 })
  : spawnSync('npm', args, { encoding: 'utf8', maxBuffer: 64e6 });
if (status !== 0) {
  console.error(`npm could not list the dependencies:\n${stderr}\nFix: run it as \`npm run sbom\`, with npm 10 or newer.`);
  process.exit(1);
}
const { name } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
writeFileSync('sbom.cdx.json', makeReproducible(stdout, name));
console.log('Wrote sbom.cdx.json');
