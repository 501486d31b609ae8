import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CACHE, DATA_HEADERS, SECURITY_HEADERS, WORKER } from '../../src/exports/headers.ts';
import { LANGS } from '../../src/site.ts';

// The configuration of deploy/nginx in Debian's nginx, over a small site. Where there is no nginx, there is nothing to test it with.
const nginx = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path)) ?? '';
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';
const hasBrotli = existsSync(brotli);
const deploy = resolve(import.meta.dirname, '../../deploy/nginx');

describe.skipIf(nginx === '').each(['/', '/kb/'])('nginx serves the site below %s', (base) => {
  let folder: string;
  let server: ChildProcess;
  let port: number;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'nginx-'));
    writeSite(join(folder, 'site', base));
    port = await freePort();
    const config = join(folder, 'nginx.conf');
    writeFileSync(config, configuration(folder, base, port));
    const tested = spawnSync(nginx, ['-t', '-p', folder, '-c', config], { encoding: 'utf8' });
    expect(tested.status, tested.stderr).toBe(0);
    expect(tested.stderr).not.toContain('[warn]');
    server = spawn(nginx, ['-p', folder, '-c', config, '-g', 'daemon off;'], { stdio: 'ignore' });
    await answers(port);
  });

  afterAll(async () => {
    const ended = new Promise((done) => server.once('exit', done));
    server.kill('SIGQUIT');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  });

  const get = (path: string, headers: Record<string, string> = {}) => ask(port, base + path, headers);

  test('every answer has the security headers, errors too', async () => {
    for (const path of ['', 'zh/', 'assets/a.1234.js', 'zh/nowhere/']) {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) expect(headers[name.toLowerCase()], `${name} of ${path}`).toBe(value);
      expect(headers['server']).toBe('nginx');
    }
  });

  test('pictures and data may be shown by other sites, nothing else', async () => {
    expect((await get('cards/a.png')).headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect((await get('data/terms/a.json')).headers['cross-origin-resource-policy']).toBe('cross-origin');
    expect((await get('icon.svg')).headers['cross-origin-resource-policy']).toBe('same-origin');
  });

  test('the worker for reading without a network is asked for again, and may load from this origin only', async () => {
    const { status, headers } = await get(WORKER.path);
    expect(status).toBe(200);
    expect(headers['content-security-policy']).toBe(WORKER.policy);
    expect(headers['cache-control']).toBe(CACHE.other);
  });

  test('files with hashes in their names are kept for a year, others are asked for again and answered with 304', async () => {
    for (const path of ['assets/a.1234.js', 'search/fragment/en_1234.pf_fragment']) expect((await get(path)).headers['cache-control']).toBe(CACHE.hashed);
    const page = await get('zh/');
    expect(page.headers['cache-control']).toBe(CACHE.other);
    expect((await get('zh/', { 'if-none-match': page.headers['etag'] ?? '' })).status).toBe(304);
  });

  test('compressed files are sent as they are written, and plain ones to those who ask for no compression', async () => {
    const gzipped = await get('assets/a.1234.js', { 'accept-encoding': 'gzip' });
    expect(gzipped.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(gzipped.body).toString()).toBe('written ahead: gzip');
    expect(gzipped.headers['vary']).toContain('Accept-Encoding');
    expect((await get('assets/a.1234.js')).body.toString()).toBe('plain');
    const page = await get('zh/', { 'accept-encoding': 'gzip' });
    expect(gunzipSync(page.body).toString()).toContain('home of zh');
  });

  test.skipIf(!hasBrotli)('brotli goes before gzip where the module is installed', async () => {
    const { headers, body } = await get('assets/a.1234.js', { 'accept-encoding': 'gzip, br' });
    expect(headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(body).toString()).toBe('written ahead: brotli');
  });

  test('what is not there is said in the language of the address, else in that of the visitor, else in all', async () => {
    for (const lang of LANGS) {
      const { status, body } = await get(`${lang}/concepts/nowhere/`, { 'accept-language': 'fr' });
      expect(status).toBe(404);
      expect(body.toString()).toBe(`missing in ${lang}`);
    }
    const wishes = { ko: 'ko-KR,ko;q=0.9,en;q=0.8', ja: 'fr, ja;q=0.5, en;q=0.3', zh: 'zh-TW', en: 'EN-gb' };
    for (const [lang, wish] of Object.entries(wishes)) {
      const { status, body } = await get('nowhere', { 'accept-language': wish });
      expect(status).toBe(404);
      expect(body.toString(), wish).toBe(`missing in ${lang}`);
    }
    expect((await get('nowhere', { 'accept-language': 'fr, sv' })).body.toString()).toBe('missing in all');
    expect((await get('nowhere')).body.toString()).toBe('missing in all');
  });

  test('permalinks answer; folders without their slash are sent to the address with it, on whatever host', async () => {
    expect((await get('c/sqs/')).body.toString()).toBe('permalink');
    const { status, headers } = await get('c/sqs?from=chat');
    expect(status).toBe(301);
    expect(headers['location']).toBe(`${base}c/sqs/?from=chat`);
  });

  test('types are those that browsers insist on', async () => {
    const types = {
      'assets/a.1234.js': '(text|application)/javascript; charset=utf-8',
      'search/wasm.unknown.pagefind': 'application/wasm',
      'icon.svg': 'image/svg+xml',
      'zh/': 'text/html; charset=utf-8',
      ...Object.fromEntries(Object.entries(DATA_HEADERS).map(([path, headers]) => [data(path), headers['Content-Type'] ?? ''])),
    };
    for (const [path, type] of Object.entries(types))
      expect((await get(path)).headers['content-type'], path).toMatch(new RegExp(`^${type.replace('+', '\\+')}`));
  });

  test('flashcards are kept, other data may be shown', async () => {
    for (const [path, headers] of Object.entries(DATA_HEADERS))
      expect((await get(data(path))).headers['content-disposition'], path).toBe(headers['Content-Disposition']);
  });

  test('files for other hosts, hidden files, lists of folders and other methods are refused', async () => {
    for (const path of ['_headers', '_redirects', '.git/config']) expect((await get(path)).status, path).toBe(404);
    expect((await get('assets/')).status).toBe(403);
    expect((await ask(port, `${base}zh/`, {}, 'POST')).status).toBe(403);
  });
});

/** A file that headers are listed for; of a folder, one of its files. */
const data = (path: string): string => path.replace('anki/*', 'anki/a.apkg').replace('anki-text/*', 'anki-text/a.tsv');

function writeSite(site: string): void {
  const write = (path: string, text: string | Buffer): void => {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  };
  write('index.html', 'start');
  write('404.html', 'missing in all');
  for (const lang of LANGS) {
    write(`${lang}/index.html`, `home of ${lang} ${'and more '.repeat(100)}`);
    write(`${lang}/404/index.html`, `missing in ${lang}`);
  }
  write('c/sqs/index.html', 'permalink');
  write('assets/a.1234.js', 'plain');
  write('assets/a.1234.js.gz', gzipSync('written ahead: gzip'));
  write('assets/a.1234.js.br', brotliCompressSync('written ahead: brotli'));
  for (const path of [
    'search/fragment/en_1234.pf_fragment',
    'search/wasm.unknown.pagefind',
    'cards/a.png',
    'data/terms/a.json',
    ...Object.keys(DATA_HEADERS).map(data),
    'icon.svg',
    'offline-worker.js',
    '_headers',
    '_redirects',
    '.git/config',
  ])
    write(path, path);
}

/** The files of deploy/nginx as an operator would set them up, below a folder of their own. */
function configuration(folder: string, base: string, port: number): string {
  const site = readFileSync(join(deploy, 'site.conf'), 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port};`)
    .replace('set $base /;', `set $base ${base};`)
    .replace('/srv/tetragloss', join(folder, 'site'))
    .replace('include mime.types;', 'include /etc/nginx/mime.types;')
    .replace('# brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  return `${hasBrotli ? `load_module ${brotli};` : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes 1;
${process.getuid?.() === 0 ? 'user root;' : ''}
events {}
http {
access_log off;
${kept.join('\n')}
${readFileSync(join(deploy, 'maps.conf'), 'utf8')}
${site}
}
`;
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => done(port));
    });
  });
}

/** Waits until the server answers; the test's own time limit ends it otherwise. */
async function answers(port: number): Promise<void> {
  const isUp = await ask(port, '/', {}).then(
    () => true,
    () => false,
  );
  if (isUp) return;
  await new Promise((done) => setTimeout(done, 20));
  return answers(port);
}

interface Answer {
  status: number;
  headers: Record<string, string | undefined>;
  body: Buffer;
}

function ask(port: number, path: string, headers: Record<string, string>, method = 'GET'): Promise<Answer> {
  return new Promise((done, failed) => {
    request({ host: '127.0.0.1', port, path, headers, method }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => done({ status: response.statusCode ?? 0, headers: response.headers as Answer['headers'], body: Buffer.concat(chunks) }));
    })
      .on('error', failed)
      .end();
  });
}
