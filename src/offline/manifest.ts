/** A file that is kept on a device: path below the site's base as browsers ask for it, hash of its content, bytes, and bytes as sent with gzip. */
export type KeptFile = readonly [path: string, hash: string, bytes: number, sent: number];

/** `offline/<lang>.json`: everything that one language needs without a network. */
export interface OfflineManifest {
  /** Changes when any of the files does. */
  revision: string;
  /** In the order of their paths. */
  files: readonly KeptFile[];
}

/** What a manifest adds up to. */
export interface OfflineSize {
  revision: string;
  files: number;
  /** Bytes that they take on the device. */
  bytes: number;
  /** Bytes that come through the network with gzip. */
  sent: number;
}

/** `offline/index.json`: the size and revision of every language, small enough to be asked for now and then. */
export type OfflineIndex = Readonly<Record<string, OfflineSize>>;

/** A manifest of files in any order; the same files give the same manifest. */
export function buildManifest(files: readonly KeptFile[], hash: (text: string) => string): OfflineManifest {
  const sorted = files.toSorted(([a], [b]) => (a < b ? -1 : 1));
  return { revision: hash(sorted.map(([path, content]) => `${path} ${content}`).join('\n')), files: sorted };
}

/** What files add up to. */
export const sizeOf = (files: readonly KeptFile[]): { files: number; bytes: number; sent: number } => ({
  files: files.length,
  bytes: files.reduce((sum, [, , bytes]) => sum + bytes, 0),
  sent: files.reduce((sum, [, , , sent]) => sum + sent, 0),
});

/** The files whose content a device does not have yet, whatever their names were there. */
export const missingFiles = ({ files }: OfflineManifest, held: ReadonlySet<string>): KeptFile[] => files.filter(([, hash]) => !held.has(hash));
