import { fromBuffer } from 'yauzl';

/** A file in an archive. */
export interface ZippedFile {
  name: string;
  content: Buffer;
  /** Date and time as ZIP keeps them. */
  date: [number, number];
}

/** The files of an archive, in its order, read by a library that had no part in writing it. */
export function readZip(bytes: Uint8Array): Promise<ZippedFile[]> {
  return new Promise((done, failed) => {
    fromBuffer(Buffer.from(bytes), { lazyEntries: true, strictFileNames: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return failed(error);
      const files: ZippedFile[] = [];
      zip.on('entry', (entry) =>
        zip.openReadStream(entry, (fault, stream) => {
          if (fault) return failed(fault);
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('error', failed);
          stream.on('end', () => {
            files.push({ name: entry.fileName, content: Buffer.concat(chunks), date: [entry.lastModFileDate, entry.lastModFileTime] });
            zip.readEntry();
          });
        }),
      );
      zip.on('end', () => done(files)).on('error', failed);
      zip.readEntry();
    });
  });
}
