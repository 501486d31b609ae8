import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { createStaticServer } from '../../src/cli/static-server.node.ts';
import { SECURITY_HEADERS, WORKER } from '../../src/exports/headers.ts';
import { writeOffline } from '../../src/offline/write.node.ts';
import { LANGS, type Lang } from '../../src/site.ts';

/** A site on a server of its own with the headers that hosts send, which can be stopped, started again at the same address, and given newer text. */
export class OfflineSite {
  readonly folder: string;
  readonly base: string;
  #server: Server | undefined;
  #port = 0;
  #held: (url: string) => Promise<void> = () => Promise.resolve();
  /** Paths that browsers have asked for since the last start. */
  asked: string[] = [];
  /** Whether it answers everything with a fault of its own. */
  broken = false;

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
    const files = createStaticServer(this.folder, this.base);
    const server = createServer((request, response) => {
      const { url = '' } = request;
      this.asked.push(url);
      for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
      if (url.endsWith(WORKER.path)) response.setHeader('Content-Security-Policy', WORKER.policy);
      if (this.broken) response.writeHead(503).end();
      else void this.#held(url).then(() => files.emit('request', request, response));
    });
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

  /** Lets requests for addresses like this wait until what is returned is called. */
  hold(pattern: RegExp): () => void {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#held = (url) => (pattern.test(url) ? promise : Promise.resolve());
    return () => {
      this.#held = () => Promise.resolve();
      resolve();
    };
  }

  /** Changes a page, and leaves the lists of files as they were. */
  edit(path: string, edit: (html: string) => string): void {
    const file = join(this.folder, path, 'index.html');
    writeFileSync(file, edit(readFileSync(file, 'utf8')));
  }

  /** Changes a page as a build of other content would, lists of files included. */
  async change(path: string, edit: (html: string) => string): Promise<void> {
    this.edit(path, edit);
    await writeOffline(this.folder, LANGS);
  }

  async end(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The row of a language on the page for offline reading. */
export const rowOf = (page: Page, lang: Lang): Locator => page.locator(`kb-offline li[data-lang="${lang}"]`);

/** Its first button: save, continue, update or cancel. */
export const buttonOf = (page: Page, lang: Lang): Locator => rowOf(page, lang).locator('.button');

/** Opens the page for offline reading, and waits until it shows how things stand. */
export async function openOffline(page: Page, site: OfflineSite, lang: Lang): Promise<void> {
  await page.goto(`${site.url}${lang}/offline/`);
  await rowOf(page, lang).and(page.locator('[data-state]')).waitFor();
}
