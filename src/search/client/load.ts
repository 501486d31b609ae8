/** A file of the search index could not be loaded: offline, blocked, or not there. */
export class SearchLoadError extends Error {
  /** The file. */
  readonly url: string;

  constructor(url: string, cause: unknown) {
    super(`${url} could not be loaded`, { cause });
    this.name = 'SearchLoadError';
    this.url = url;
  }
}

/** Loads texts below a folder, each once; a failed load is tried again when asked for again. */
export interface Loader {
  text: (path: string) => Promise<string>;
  /** Loads a file whose name stays the same when its content changes. */
  fresh: (path: string) => Promise<string>;
  /** Loads a file as Pagefind compresses it, whether or not the server has unpacked it. */
  packed: (path: string) => Promise<string>;
}

/** Head of Pagefind's files. */
const HEAD = 'pagefind_dcd';
const GZIP = 0x1f;

/** Makes a loader for `<base>search/`. */
export function createLoader(folder: string): Loader {
  const loads = new Map<string, Promise<string>>();
  const load = async (path: string, cache: RequestCache, read: (response: Response) => Promise<string>): Promise<string> => {
    const url = folder + path;
    try {
      const response = await fetch(url, { cache });
      if (!response.ok) throw new Error(`${response.status}`);
      return await read(response);
    } catch (error) {
      loads.delete(path);
      throw new SearchLoadError(url, error);
    }
  };
  const once = (path: string, cache: RequestCache = 'default', read = (response: Response) => response.text()): Promise<string> => {
    const before = loads.get(path) ?? load(path, cache, read);
    loads.set(path, before);
    return before;
  };
  return { text: (path) => once(path), fresh: (path) => once(path, 'no-cache'), packed: (path) => once(path, 'default', unpack) };
}

async function unpack(response: Response): Promise<string> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const plain = bytes[0] === GZIP ? new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))) : new Response(bytes);
  return (await plain.text()).slice(HEAD.length);
}
