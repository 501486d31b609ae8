import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { checkLicences, listLicences } from '../../../src/dependencies/licences.ts';
import { type Lockfile, nameOf } from '../../../src/dependencies/lockfile.ts';
import { makeReproducible } from '../../../src/dependencies/sbom.ts';

const read = <T>(name: string): T => JSON.parse(readFileSync(resolve(import.meta.dirname, '../../..', name), 'utf8')) as T;
const lock = read<Lockfile>('package-lock.json');
const installed = Object.entries(lock.packages).filter(([folder]) => folder !== '');

const lockOf = (packages: Lockfile['packages']): Lockfile => ({ name: 'x', packages: { '': {}, ...packages } });

test('every dependency has a licence that is permitted', () => {
  expect(checkLicences(lock)).toEqual([]);
});

test('a licence that is not permitted is named with its packages; of a choice one is enough, of a sum all are needed', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', license: 'MIT OR GPL-3.0-only' },
    'node_modules/b': { version: '1.0.0', license: 'MIT AND GPL-3.0-only' },
    'node_modules/a/node_modules/c': { version: '2.0.0' },
  };
  expect(checkLicences(lockOf(packages)).map(({ message }) => message)).toEqual(['b@1.0.0: licence MIT AND GPL-3.0-only.', 'c@2.0.0: licence none.']);
});

test('a build for one platform has the licence of the package that asks for it', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', license: 'MIT', optionalDependencies: { 'a-linux': '1.0.0' } },
    'node_modules/a-linux': { version: '1.0.0' },
  };
  expect([...listLicences(lockOf(packages))]).toEqual([['MIT', ['a-linux@1.0.0', 'a@1.0.0']]]);
});

test('the lockfile names no host, and a hash for every package but builds for other platforms', () => {
  for (const [folder, { resolved, integrity, optional }] of installed) {
    expect(resolved, folder).toBeUndefined();
    if (!optional || integrity) expect(integrity, folder).toMatch(/^sha512-/);
  }
});

test('only packages that are listed may run scripts when they are installed', () => {
  const { allowScripts } = read<{ allowScripts: Record<string, boolean> }>('package.json');
  const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript).map(([folder]) => nameOf(folder));
  expect([...new Set(scripted)].toSorted()).toEqual(Object.keys(allowScripts).toSorted());
});

test('two lists of the same parts are the same to the byte', () => {
  const list = (serialNumber: string, timestamp: string, name: string): string =>
    JSON.stringify({ serialNumber, metadata: { timestamp, component: { name, version: '1' } }, components: [{ name: 'a' }] });
  const one = makeReproducible(list('urn:uuid:1', '2026-01-01', 'folder'), 'x');
  expect(one).toBe(makeReproducible(list('urn:uuid:2', '2026-01-02', 'other'), 'x'));
  expect(JSON.parse(one)).toEqual({ metadata: { component: { name: 'x', version: '1' } }, components: [{ name: 'a' }] });
});
