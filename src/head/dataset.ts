import { TERM_FILES } from '../exports/term-files.ts';
import { LANGS, site, tagOf } from '../site.ts';
import type { Address, Thing } from './structured-data.ts';

/** The terms as a `Dataset` of schema.org, with every file that they can be taken away in. */
export const datasetOf = (about: { name: string; description: string; url: string; inLanguage: string }, address: Address): Thing => ({
  '@type': 'Dataset',
  '@id': about.url,
  ...about,
  inLanguage: LANGS.map(tagOf),
  isAccessibleForFree: true,
  license: `https://spdx.org/licenses/${site.licence}`,
  distribution: TERM_FILES.filter(({ format }) => format !== 'schema').map(({ path, type, download, pair }) => ({
    '@type': 'DataDownload',
    name: download,
    encodingFormat: type.replace(/;.*$/, ''),
    contentUrl: address(path),
    ...(pair && { inLanguage: [tagOf(pair.from), tagOf(pair.to)] }),
  })),
});
