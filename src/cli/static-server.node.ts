import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { DATA_TYPES } from '../exports/term-files.ts';

const TYPES: Record<string, string> = {
  ...DATA_TYPES,
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.xml': 'application/xml; charset=utf-8',
};

/** A server of a built site, as a plain static host would serve it below `base`: index documents, 404 page, no listing. */
export function createStaticServer(folder: string, base: string): Server {
  return createServer(async (request, response) => {
    const path = pathOf(request.url ?? '/');
    if (path === undefined || (request.method !== 'GET' && request.method !== 'HEAD')) return end(response, path === undefined ? 400 : 405);
    if (!path.startsWith(base)) return path === base.slice(0, -1) || path === '/' ? redirect(response, base) : end(response, 404);
    const file = join(folder, normalize(path.slice(base.length)));
    if (file !== folder && !file.startsWith(folder + sep)) return end(response, 400);
    const found = await stat(file).catch(() => undefined);
    if (found?.isDirectory() && !path.endsWith('/')) return redirect(response, `${path}/`);
    const served = found?.isDirectory() ? join(file, 'index.html') : file;
    if (found && (await stat(served).catch(() => undefined))?.isFile()) return send(response, 200, served, request.method === 'HEAD');
    return send(response, 404, join(folder, '404.html'), request.method === 'HEAD');
  });
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch {
    return undefined;
  }
}

function send(response: ServerResponse, status: number, file: string, headOnly: boolean): void {
  response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream', 'x-content-type-options': 'nosniff' });
  if (headOnly) return void response.end();
  createReadStream(file)
    .on('error', () => response.end())
    .pipe(response);
}

const redirect = (response: ServerResponse, location: string): void => void response.writeHead(301, { location }).end();
const end = (response: ServerResponse, status: number): void => void response.writeHead(status).end();
