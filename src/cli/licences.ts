import { readFileSync } from 'node:fs';
import { checkLicences, listLicences } from '../dependencies/licences.ts';
import type { Lockfile } from '../dependencies/lockfile.ts';
import { formatReport } from '../knowledge/problem.ts';

// Lists all dependencies by licence; fails where one is not permitted.
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lockfile;
for (const [licence, names] of listLicences(lock)) console.log(`${licence} (${names.length})\n  ${names.join('\n  ')}\n`);
const problems = checkLicences(lock);
console.log(formatReport(problems));
process.exitCode = problems.length > 0 ? 1 : 0;
