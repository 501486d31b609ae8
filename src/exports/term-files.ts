import { site } from '../site.ts';
import { PAIRS, type Pair, pairKey } from './pairs.ts';

/** The forms that the terms can be taken away in; the last three have a file for each pair of languages. */
export type Format = 'json' | 'schema' | 'csv' | 'tbx' | 'jsonld' | 'turtle' | 'anki' | 'anki-text' | 'yomitan';

/** Media types of data files by the ending of their names. */
export const DATA_TYPES: Readonly<Record<string, string>> = {
  '.apkg': 'application/octet-stream',
  '.csv': 'text/csv; charset=utf-8',
  '.jsonld': 'application/ld+json',
  '.tbx': 'application/x-tbx+xml',
  '.tsv': 'text/tab-separated-values; charset=utf-8',
  '.ttl': 'text/turtle; charset=utf-8',
  '.zip': 'application/zip',
};

/** A file of the built site with the terms in one form. */
export interface TermFile {
  format: Format;
  /** Below the site's base. */
  path: string;
  /** What a browser should call it. */
  download: string;
  /** Media type. */
  type: string;
  pair?: Pair;
}

/** All files with the terms. */
export const TERM_FILES: readonly TermFile[] = [
  fileOf('json', 'terms.json'),
  fileOf('schema', 'terms.schema.json'),
  fileOf('csv', 'terms.csv'),
  fileOf('tbx', 'terms.tbx'),
  fileOf('jsonld', 'terms.jsonld'),
  fileOf('turtle', 'terms.ttl'),
  ...PAIRS.map((pair) => fileOf('anki', `anki/${pairKey(pair)}.apkg`, pair)),
  ...PAIRS.map((pair) => fileOf('anki-text', `anki-text/${pairKey(pair)}.tsv`, pair)),
  ...PAIRS.map((pair) => fileOf('yomitan', `yomitan/${pairKey(pair)}.zip`, pair)),
];

function fileOf(format: Format, name: string, pair?: Pair): TermFile {
  const ending = /\.\w+$/.exec(name)?.[0] ?? '';
  const type = DATA_TYPES[ending] ?? (format === 'schema' ? 'application/schema+json' : 'application/json');
  const download = `${site.title.toLowerCase()}-${pair ? `${pair.from}-${pair.to}${ending}` : name}`;
  return { format, path: `data/${name}`, download, type, ...(pair && { pair }) };
}

/** The file of a form; of those that come in pairs, the one of a pair. Throws where there is none. */
export function termFileOf(format: Format, pair?: Pair): TermFile {
  const found = TERM_FILES.find((file) => file.format === format && file.pair?.from === pair?.from && file.pair?.to === pair?.to);
  if (!found) throw new Error(`there is no file of the terms as ${format}`);
  return found;
}
