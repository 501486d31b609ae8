import type { Problem } from '../knowledge/problem.ts';
import { type LockedPackage, type Lockfile, nameOf } from './lockfile.ts';

/**
 * Licences that a dependency may have (SPDX), and why those that ask for more than their own text do no harm here: all dependencies are
 * tools of the build. Of their code only what is under MIT and Apache-2.0 comes into the site.
 */
export const PERMITTED: Readonly<Record<string, string>> = {
  '0BSD': '',
  'Apache-2.0': '',
  'BSD-2-Clause': '',
  'BSD-3-Clause': '',
  'BlueOak-1.0.0': '',
  'CC0-1.0': '',
  ISC: '',
  MIT: '',
  'Python-2.0': '',
  Zlib: '',
  'LGPL-3.0-or-later': 'libvips in sharp, which Astro brings for pictures: a library that runs in the build and is not passed on',
  'OFL-1.1': 'fonts that social cards are drawn with in the build; the files themselves are not passed on',
  'MPL-2.0': 'axe-core and lightningcss: used unchanged in tests and in the build',
};

/** Names and versions of all dependencies by licence, both in order. A build for one platform that names none has that of the package that asks for it. */
export function listLicences({ packages }: Lockfile): Map<string, string[]> {
  const named = Object.entries(packages).filter(([folder]) => folder !== '');
  const lists = Map.groupBy(named, ([folder, locked]) => locked.license ?? licenceOfParent(nameOf(folder), packages));
  return new Map(
    [...lists]
      .map(([licence, entries]) => [licence, [...new Set(entries.map(([folder, { version }]) => `${nameOf(folder)}@${version}`))].toSorted()] as const)
      .toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
}

const licenceOfParent = (name: string, packages: Readonly<Record<string, LockedPackage>>): string =>
  Object.values(packages).find(({ optionalDependencies }) => optionalDependencies && name in optionalDependencies)?.license ?? 'none';

/** Dependencies whose licence is not permitted. An expression holds where all its parts do, of `OR` where one does. */
export function checkLicences(lock: Lockfile): Problem[] {
  return [...listLicences(lock)]
    .filter(([licence]) => !isPermitted(licence))
    .map(([licence, names]) => ({
      path: 'package-lock.json',
      severity: 'error',
      rule: 'licence',
      message: `${names.join(', ')}: licence ${licence}.`,
      fix: 'take another package, or permit the licence in src/dependencies/licences.ts and say why.',
    }));
}

const isPermitted = (expression: string): boolean =>
  expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((licence) => licence.trim() in PERMITTED));
