import { createHash } from 'node:crypto';
import { Agent, request } from 'node:http';

export const hashOf = (content: Buffer): string => createHash('sha256').update(content).digest('hex');

/** What readers got: whole files, no answer (or half of one, and they know), or something that is not the file. */
export interface Seen {
  whole: number;
  unanswered: number;
  wrong: string[];
}

/** Readers that ask for one file after another until told to stop, and compare each with what it has to be, byte by byte. */
export function startReaders(count: number, port: number, files: ReadonlyMap<string, string>): { stop: () => Promise<Seen> } {
  const seen: Seen = { whole: 0, unanswered: 0, wrong: [] };
  const agent = new Agent({ keepAlive: true });
  const addresses = [...files];
  let stopped = false;
  const read = async (first: number): Promise<void> => {
    for (let i = first; !stopped; i += 7) {
      const [path = '/', hash = ''] = addresses[i % addresses.length] ?? [];
      const got = await ask(port, path, agent);
      if (got === undefined) {
        seen.unanswered += 1;
        await new Promise((done) => setTimeout(done, 10));
      } else if (got.status === 200 && hashOf(got.body) === hash) seen.whole += 1;
      else seen.wrong.push(`${got.status} ${path}, ${got.body.length} bytes`);
    }
  };
  const all = Promise.all(Array.from({ length: count }, (_, i) => read(i * 31)));
  return {
    stop: async () => {
      stopped = true;
      await all;
      agent.destroy();
      return seen;
    },
  };
}

function ask(port: number, path: string, agent: Agent): Promise<{ status: number; body: Buffer } | undefined> {
  return new Promise((done) => {
    request({ host: '127.0.0.1', port, path, agent }, (response) => {
      const chunks: Buffer[] = [];
      response
        .on('data', (chunk: Buffer) => chunks.push(chunk))
        .on('error', () => done(undefined))
        .on('end', () => done({ status: response.statusCode ?? 0, body: Buffer.concat(chunks) }));
    })
      .on('error', () => done(undefined))
      .end();
  });
}
