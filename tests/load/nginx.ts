import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join, resolve } from 'node:path';

const deploy = resolve(import.meta.dirname, '../../deploy/nginx');
const brotli = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** Path of nginx on this machine, where there is one. */
export const findNginx = (): string | undefined => ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx'].find((path) => existsSync(path));

/** nginx with the configuration of deploy/nginx, over a built site; its own files in `folder`. */
export class Nginx {
  #child: ChildProcess | undefined;
  readonly #command: string;
  readonly #folder: string;
  readonly #port: number;

  constructor(command: string, folder: string, site: string, port: number) {
    this.#command = command;
    this.#folder = folder;
    this.#port = port;
    writeFileSync(join(folder, 'nginx.conf'), configuration(folder, site, port));
  }

  async start(): Promise<void> {
    this.#child = spawn(this.#command, ['-p', this.#folder, '-c', join(this.#folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'inherit', detached: true });
    for (let attempt = 0; attempt < 250; attempt += 1) {
      if (await answers(this.#port)) return;
      await new Promise((done) => setTimeout(done, 20));
    }
    throw new Error('nginx does not answer');
  }

  /** As the kernel or a power cut would: no worker ends what it has begun. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (!child?.pid || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    // Its workers are in its group.
    process.kill(-child.pid, 'SIGKILL');
    await ended;
  }
}

const answers = (port: number): Promise<boolean> =>
  new Promise((done) => {
    request({ host: '127.0.0.1', port, path: '/' }, (response) => response.resume().on('end', () => done(true)))
      .on('error', () => done(false))
      .end();
  });

function configuration(folder: string, site: string, port: number): string {
  const hasBrotli = existsSync(brotli);
  const served = readFileSync(join(deploy, 'site.conf'), 'utf8')
    .replace('listen 8080;', `listen 127.0.0.1:${port} backlog=4096;`)
    .replace('/srv/tetragloss', site)
    .replace('include mime.types;', 'include /etc/nginx/mime.types;')
    .replace('# brotli_static on;', hasBrotli ? 'brotli_static on;' : '');
  const kept = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`);
  return `${hasBrotli ? `load_module ${brotli};` : ''}
pid ${folder}/nginx.pid;
error_log ${folder}/error.log;
worker_processes auto;
worker_rlimit_nofile 8192;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 4096; }
http {
access_log off;
${kept.join('\n')}
${readFileSync(join(deploy, 'maps.conf'), 'utf8')}
${served}
}
`;
}
