import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createStaticServer } from '../../src/cli/static-server.node.ts';
import { writeOffline } from '../../src/offline/write.node.ts';
import { LANGS } from '../../src/site.ts';

/** A site on a server of its own, which can be stopped, started again at the same address, and given newer text. */
export class OfflineSite {
  readonly folder: string;
  readonly base: string;
  #server: Server | undefined;
  #port = 0;
  /** Paths that browsers have asked for since the last start. */
  asked: string[] = [];

  constructor(built: string, base: string) {
    this.folder = mkdtempSync(join(tmpdir(), 'offline-'));
    this.base = base;
    cpSync(built, this.folder, { recursive: true });
  }

  get url(): string {
    return `http://localhost:${this.#port}${this.base}`;
  }

  async start(): Promise<void> {
    this.asked = [];
    const server = createStaticServer(this.folder, this.base);
    server.prependListener('request', ({ url = '' }) => this.asked.push(url));
    await new Promise<void>((done) => server.listen(this.#port, done));
    this.#port = (server.address() as AddressInfo).port;
    this.#server = server;
  }

  async stop(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((done) => server.close(done));
  }

  /** Changes a page as a build of other content would, lists of files included. */
  async change(path: string, edit: (html: string) => string): Promise<void> {
    const file = join(this.folder, path, 'index.html');
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
    await writeOffline(this.folder, LANGS);
  }

  has(path: string): boolean {
    return existsSync(join(this.folder, path));
  }

  list(path: string): string[] {
    return readdirSync(join(this.folder, path));
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
