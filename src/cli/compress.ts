import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

// Writes `.br` and `.gz` beside the text files of a built site, for servers that send such files as they are; as small as it goes, so for publishing only.
const { values } = parseArgs({ options: { folder: { type: 'string', default: 'dist' } } });
const folder = resolve(values.folder);
const TEXT = new Set(['.css', '.csv', '.html', '.js', '.json', '.jsonld', '.md', '.svg', '.tbx', '.tsv', '.ttl', '.txt', '.webmanifest', '.xml']);
/** Smaller files do not shrink below a packet by much. */
const LEAST = 512;

const asBrotli = promisify(brotliCompress);
const asGzip = promisify(gzip);
const started = performance.now();
const waiting = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && TEXT.has(extname(entry.name)))
  .map((entry) => join(entry.parentPath, entry.name));
const totals = { files: 0, plain: 0, br: 0, gz: 0 };

await Promise.all(Array.from({ length: availableParallelism() }, work));
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;
console.log(
  `Compressed ${totals.files} files, ${megabytes(totals.plain)}, to ${megabytes(totals.br)} (brotli) and ${megabytes(totals.gz)} (gzip) in ${((performance.now() - started) / 1000).toFixed(0)} s`,
);

async function work(): Promise<void> {
  for (let path = waiting.pop(); path; path = waiting.pop()) {
    const bytes = readFileSync(path);
    if (bytes.length < LEAST) continue;
    const [br, gz] = await Promise.all([asBrotli(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }), asGzip(bytes, { level: 9 })]);
    writeFileSync(`${path}.br`, br);
    writeFileSync(`${path}.gz`, gz);
    totals.files += 1;
    totals.plain += bytes.length;
    totals.br += br.length;
    totals.gz += gz.length;
  }
}
