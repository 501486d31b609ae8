import { createHash } from 'node:crypto';
import { type Translate, translator } from '../i18n/strings.ts';
import type { Model } from '../knowledge/build-model.ts';
import { type Lang, site } from '../site.ts';
import { ankiNotes, formatAnkiText } from './anki-notes.ts';
import { buildAnkiPackage } from './anki-package.node.ts';
import { formatJsonLd, formatTurtle } from './rdf.ts';
import { buildSkos } from './skos.ts';
import { formatTbx } from './tbx.ts';
import { TERM_FILES, type TermFile, termFileOf } from './term-files.ts';
import { formatTermsCsv } from './terms-csv.ts';
import { formatTermsJson, formatTermsSchema } from './terms-json.ts';
import { termRecords, type TermRecord } from './terms.ts';
import { formatYomitan } from './yomitan.ts';
import { buildZip } from './zip.ts';

/** Content of every file with the terms, by its path; the same model gives the same bytes. */
export function buildTermFiles(model: Model, address: (path: string) => string): Map<string, Uint8Array> {
  const records = termRecords(model, address);
  return new Map(TERM_FILES.map((file) => [file.path, bytesOf(contentOf(file, records, model, address))]));
}

const bytesOf = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

function contentOf({ format, pair }: TermFile, records: readonly TermRecord[], model: Model, address: (path: string) => string): string | Uint8Array {
  const t = (lang: Lang): Translate => translator(model.ui[lang]);
  const homeUrl = address('');
  const categoryName = (id: string, lang: Lang = site.reference): string => t(lang)(`category.${id}`);
  const schemaUrl = address(termFileOf('schema').path);
  const skos = () => buildSkos(records, { schemeUrl: address(termFileOf('jsonld').path), categories: model.categories, categoryName });
  switch (format) {
    case 'json':
      return formatTermsJson(records, { schemaUrl, homeUrl });
    case 'schema':
      return formatTermsSchema(schemaUrl);
    case 'csv':
      return formatTermsCsv(records);
    case 'tbx':
      return formatTbx(records, { homeUrl, categoryName });
    case 'jsonld':
      return formatJsonLd(skos());
    case 'turtle':
      return formatTurtle(skos());
  }
  if (!pair) throw new Error(`the terms as ${format} are for a pair of languages`);
  switch (format) {
    case 'anki':
      return buildAnkiPackage(ankiNotes(records, pair), pair);
    case 'anki-text':
      return formatAnkiText(ankiNotes(records, pair), pair);
    case 'yomitan':
      return buildZip(formatYomitan(records, pair, { homeUrl, categoryName, description: t(pair.to)('data.lead', { n: records.length }), hash: shortHash }));
  }
}

const shortHash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12);
