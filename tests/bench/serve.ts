import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** A site as a host with brotli serves it, and what it has sent. */
export interface Served {
  server: Server;
  /** Address of its root, ending with `/`. */
  origin: string;
  /** What has been sent since the last look: path and bytes. */
  sent: [path: string, bytes: number][];
}

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};
/** Files that are compressed already. */
const PACKED = /\.(pf_\w+|pagefind|png|jpg|webp|woff2?|ico)$/;

/** Serves a folder, or files that are only in memory, at a free port. */
export function serve(folder: string, files?: ReadonlyMap<string, Uint8Array>): Served {
  const ready = new Map<string, Buffer>();
  const read = (path: string): Buffer => (files ? Buffer.from(files.get(path.replace('/search/', '')) as Uint8Array) : readFileSync(join(folder, path)));
  const served: Served = { server: createServer(), origin: '', sent: [] };
  served.server.on('request', (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname).replace(/\/$/, '/index.html');
    const isPacked = PACKED.test(path);
    try {
      const bytes = ready.get(path) ?? (isPacked ? read(path) : brotliCompressSync(read(path)));
      ready.set(path, bytes);
      served.sent.push([path, bytes.length]);
      response
        .writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'application/octet-stream', ...(!isPacked && { 'content-encoding': 'br' }) })
        .end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  served.server.listen(0);
  served.origin = `http://localhost:${(served.server.address() as AddressInfo).port}/`;
  return served;
}

/** Bytes of what was sent. */
export const bytesOf = (sent: Served['sent']): number => sent.reduce((sum, [, bytes]) => sum + bytes, 0);

/** Value at a share of a list, in order of size. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
