import { parseArgs } from 'node:util';
import { checkContent } from '../knowledge/check-content.ts';
import { formatReport } from '../knowledge/problem.ts';
import { readContent } from '../knowledge/read.node.ts';

const USAGE = 'Usage: npm run check:content [-- --strict]\n  --strict  warnings fail, too';

function isStrict(): boolean | undefined {
  try {
    return parseArgs({ options: { strict: { type: 'boolean', default: false } } }).values.strict;
  } catch {
    return undefined;
  }
}

const strict = isStrict();
if (strict === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else {
  const { problems } = checkContent(readContent(process.cwd()));
  console.log(formatReport(problems));
  process.exitCode = problems.some(({ severity }) => strict || severity === 'error') ? 1 : 0;
}
