import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { checkValidity } from './html-validity.ts';
import type { Found } from './report.ts';

// A thread that validates the HTML of its share of the pages and answers with what it has found.
const { folder, paths } = workerData as { folder: string; paths: readonly string[] };
const found: Found[] = [];
for (const page of paths) {
  const faults = await checkValidity(page, readFileSync(join(folder, page), 'utf8'));
  found.push(...faults.map((fault) => ({ rule: 'html', page, fault })));
}
parentPort?.postMessage(found);
