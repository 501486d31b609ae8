import { site, tagOf } from '../site.ts';
import type { TermRecord, TermText } from './terms.ts';
import { escapeXml } from './xml.ts';

/** What the file says beside the terms. */
export interface TbxOptions {
  homeUrl: string;
  /** Name of a category in the reference language. */
  categoryName(id: string): string;
}

type Status = 'preferredTerm-admn-sts' | 'admittedTerm-admn-sts' | 'deprecatedTerm-admn-sts';

/**
 * All terms as TBX-Basic in DCA style (ISO 30042:2019): one `conceptEntry` a concept, one `langSec` a language, one `termSec` a
 * spelling with its administrative status; spellings to avoid are deprecated terms. https://www.tbxinfo.net/tbx-dialects/
 */
export function formatTbx(records: readonly TermRecord[], { homeUrl, categoryName }: TbxOptions): string {
  const known = new Map(records.map((record) => [record.id, record.texts.find(({ lang }) => lang === site.reference)?.term ?? record.id]));
  return `<?xml version="1.0" encoding="UTF-8"?>
<tbx type="TBX-Basic" style="dca" xml:lang="${tagOf(site.reference)}" xmlns="urn:iso:std:iso:30042:ed-2">
<tbxHeader><fileDesc>
<titleStmt><title>${escapeXml(site.title)}</title></titleStmt>
<publicationStmt><p>${escapeXml(`Licence: ${site.licence}`)}</p></publicationStmt>
<sourceDesc><p>${escapeXml(homeUrl)}</p></sourceDesc>
</fileDesc></tbxHeader>
<text><body>
${records.map((record) => conceptEntry(record, categoryName, known)).join('\n')}
</body></text>
</tbx>
`;
}

/**
 * An id as XML has it: it cannot begin with a digit.
 * @example entryId('3-tier') // 'c-3-tier'
 */
const entryId = (id: string): string => `c-${id}`;

function conceptEntry(
  { id, url, category, texts, relations }: TermRecord,
  categoryName: TbxOptions['categoryName'],
  known: ReadonlyMap<string, string>,
): string {
  const related = [...new Set(Object.values(relations).flat())].filter((other) => known.has(other));
  return [
    `<conceptEntry id="${entryId(id)}">`,
    element('descrip', 'subjectField', categoryName(category)),
    ...related.map((other) => `<ref type="crossReference" target="${entryId(other)}">${escapeXml(known.get(other) ?? other)}</ref>`),
    `<xref type="externalCrossReference" target="${escapeXml(url)}">${escapeXml(url)}</xref>`,
    ...texts.map(langSec),
    '</conceptEntry>',
  ].join('\n');
}

function langSec(text: TermText): string {
  return [
    `<langSec xml:lang="${tagOf(text.lang)}">`,
    element('descrip', 'definition', text.summary),
    termSec(text.term, 'preferredTerm-admn-sts', text.reading ? `<note>${escapeXml(`Reading: ${text.reading}`)}</note>` : ''),
    ...text.aliases.map((alias) => termSec(alias, 'admittedTerm-admn-sts')),
    ...text.avoid.map((spelling) => termSec(spelling, 'deprecatedTerm-admn-sts')),
    '</langSec>',
  ].join('\n');
}

const termSec = (term: string, status: Status, note = ''): string =>
  `<termSec><term>${escapeXml(term)}</term>${element('termNote', 'partOfSpeech', 'noun')}${element('termNote', 'administrativeStatus', status)}${note}</termSec>`;

const element = (name: string, type: string, text: string): string => `<${name} type="${type}">${escapeXml(text)}</${name}>`;
