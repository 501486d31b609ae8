import { strToU8, zipSync } from 'fflate';

/** An archive's files in the order in which they are given, all with the date that stands for none in ZIP: the same files give the same bytes. */
export function buildZip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries = Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content] as const);
  // ZIP knows local time only, and no year before 1980; so this date is the same bytes in every time zone.
  return zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(1980, 0, 1, 12), os: 3 });
}
