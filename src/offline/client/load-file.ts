/** Why a language could not be saved: no network, no room, a site that changes under our hands, another window that is at it. */
export type SaveFault = 'network' | 'room' | 'changed' | 'busy';

/** A language could not be saved; what has come is kept. */
export class SaveError extends Error {
  readonly fault: SaveFault;

  constructor(fault: SaveFault, cause?: unknown) {
    super(`saving has stopped: ${fault}`, { cause });
    this.name = 'SaveError';
    this.fault = fault;
  }
}

/** Pauses before a file is asked for again, in milliseconds. */
const PAUSES = [300, 1500];

/** Files that some servers unpack on their way; their names, or Pagefind's version, say what they hold. */
const PACKED = /\.(?:pf_\w+|pagefind)$/;

/** Headers that speak of the way that a file came. */
const OF_THE_WAY = ['content-encoding', 'content-length', 'vary', 'date', 'age', 'etag'];

/**
 * Loads a file to keep, past the browser's own cache, which would keep it twice. What it holds must be what its manifest says:
 * otherwise the site has changed since, and pages of two builds would be mixed.
 */
export async function loadFile(url: string, hash: string, signal: AbortSignal): Promise<Response> {
  const response = await ask(url, signal);
  const content = await response.arrayBuffer().catch((error: unknown) => failed(error, signal));
  if (!PACKED.test(url) && (await hashOf(content)) !== hash) throw new SaveError('changed', url);
  const headers = new Headers(response.headers);
  for (const name of OF_THE_WAY) headers.delete(name);
  return new Response(content, { headers });
}

/** Asks the network for a file, and again where it does not answer. */
export async function ask(url: string, signal: AbortSignal, pauses: readonly number[] = PAUSES): Promise<Response> {
  const response = await fetch(url, { cache: 'no-store', signal }).catch((error: unknown) => (signal.aborted ? failed(error, signal) : undefined));
  if (response?.ok) return response;
  if (response && response.status < 500 && response.status !== 429) throw new SaveError('changed', url);
  const [pause, ...rest] = pauses;
  if (pause === undefined) throw new SaveError('network', url);
  await new Promise((done) => setTimeout(done, pause));
  return ask(url, signal, rest);
}

function failed(error: unknown, signal: AbortSignal): never {
  throw signal.aborted ? signal.reason : new SaveError('network', error);
}

async function hashOf(content: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', content));
  return [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
