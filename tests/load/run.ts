// nginx over a built site, asked by more and more readers at once, and killed and started again while they ask.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import autocannon, { type Result } from 'autocannon';
import { findNginx, Nginx } from './nginx.ts';
import { hashOf, startReaders } from './reader.ts';

const { values } = parseArgs({
  options: { folder: { type: 'string', default: 'dist' }, seconds: { type: 'string', default: '10' }, readers: { type: 'string', default: '1,8,64,256,1000' } },
});
const site = resolve(values.folder);
const seconds = Number(values.seconds);
const command = findNginx();
if (!command || !existsSync(join(site, 'index.html'))) {
  console.error(
    command
      ? `There is no built site in ${site}.\nFix: run \`npm run build\` first.`
      : 'nginx is missing.\nFix: install it (Debian, Ubuntu: `apt-get install nginx-light`).',
  );
  process.exit(1);
}

/** Files that readers ask for, by address: one in forty, so that all kinds are among them. */
const files = new Map(
  readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(html|css|js|pf_index|pf_fragment|json)$/.test(entry.name))
    .map((entry) => relative(site, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => !path.includes('404'))
    .toSorted()
    .filter((_, i) => i % 40 === 0)
    .map((path): [string, string] => [`/${path.replace(/(^|\/)index\.html$/, '$1')}`, hashOf(readFileSync(join(site, path)))]),
);
const port = await freePort();
const folder = mkdtempSync(join(tmpdir(), 'load-'));
const nginx = new Nginx(command, folder, site, port);

try {
  await nginx.start();
  console.log(`${files.size} files, ${seconds} s each, ${availableParallelism()} processors (${cpus()[0]?.model.trim()}), which client and server share\n`);
  console.log('| readers at once | requests a second | p50 ms | p99 ms | longest ms | MB a second | errors |');
  console.log('| ---: | ---: | ---: | ---: | ---: | ---: | ---: |');
  for (const readers of values.readers.split(',').map(Number)) row(String(readers), await load(readers));

  const readers = startReaders(8, port, files);
  const asking = load(64, seconds);
  for (let kills = 0; kills < 3; kills += 1) {
    await pause((seconds * 1000) / 5);
    await nginx.kill();
    await pause(500);
    await nginx.start();
  }
  row('64, killed three times', await asking);
  const { whole, unanswered, wrong } = await readers.stop();
  const after = await load(64, 3);
  row('64, after that', after);
  console.log(
    `\nKilled three times, for half a second each: of 8 readers who compare every byte, ${whole} files came whole, ${unanswered} did not come, ${wrong.length} were wrong.`,
  );
  for (const line of wrong.slice(0, 10)) console.log(`  ${line}`);
  if (wrong.length > 0 || after.errors + after.non2xx > 0) process.exitCode = 1;
} finally {
  await nginx.kill();
  rmSync(folder, { recursive: true, force: true });
}

function load(connections: number, duration = seconds): Promise<Result> {
  const requests = [...files.keys()].map((path) => ({ path }));
  return autocannon({ url: `http://127.0.0.1:${port}`, connections, duration, requests, timeout: 30 });
}

function row(name: string, { requests, latency, throughput, errors, non2xx }: Result): void {
  const perSecond = requests.average;
  const megabytes = throughput.total / 1e6 / (requests.total / Math.max(perSecond, 1));
  console.log(`| ${[name, Math.round(perSecond), latency.p50, latency.p99, latency.max, megabytes.toFixed(1), errors + non2xx].join(' | ')} |`);
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => done(free));
    });
  });
}
