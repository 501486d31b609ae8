import { rubyOf } from '../i18n/ruby.ts';
import { site, tagOf } from '../site.ts';
import { pairKey, pairName, type Pair } from './pairs.ts';
import { quoteCell } from './terms-csv.ts';
import { type TermRecord, type TermText, textFor } from './terms.ts';
import { escapeXml } from './xml.ts';

/** A note of Anki: HTML of both sides, and what it is known again by when it is imported a second time. */
export interface AnkiNote {
  guid: string;
  front: string;
  back: string;
  tags: readonly string[];
}

/** Name of the note type that packages bring along and that text files ask for. */
export const NOTE_TYPE = site.title;

/** Decks of all pairs stand below one. */
export const deckName = (pair: Pair): string => `${site.title}::${pairName(pair)}`;

/** A note for each concept that both languages have a text for: the term and its reading in the one, the term, the summary and the link in the other. */
export function ankiNotes(records: readonly TermRecord[], { from, to }: Pair): AnkiNote[] {
  return records.flatMap((record) => {
    const [asked, answer] = [textFor(record, from), textFor(record, to)];
    if (!asked || !answer) return [];
    return {
      guid: `${site.title.toLowerCase()}-${pairKey({ from, to })}-${record.id}`,
      front: `<div class="term" lang="${tagOf(from)}">${rubyHtml(asked)}</div>`,
      back:
        `<div class="term" lang="${tagOf(to)}">${escapeXml(answer.term)}</div>` +
        `<div class="summary" lang="${tagOf(to)}">${escapeXml(answer.summary)}</div>` +
        `<div class="link"><a href="${escapeXml(record.url)}">${escapeXml(record.url.replace(/^https?:\/\//, ''))}</a></div>`,
      tags: [`${site.title}::${record.category}`],
    };
  });
}

/** A term with its reading above it, or after it where the reading belongs to no single character. */
function rubyHtml({ term, reading, lang }: TermText): string {
  const parts = rubyOf({ term, reading }, lang);
  if (!parts) return escapeXml(term) + (reading ? `<div class="reading">${escapeXml(reading)}</div>` : '');
  return parts.map((part) => (part.reading ? `<ruby>${escapeXml(part.text)}<rt>${escapeXml(part.reading)}</rt></ruby>` : escapeXml(part.text))).join('');
}

/**
 * Notes as a text file that Anki imports: its header lines say what the columns are, so that a later import of the same file
 * updates notes instead of adding them again. https://docs.ankiweb.net/importing/text-files.html
 */
export function formatAnkiText(notes: readonly AnkiNote[], pair: Pair): string {
  const head = [
    '#separator:tab',
    '#html:true',
    `#notetype:${NOTE_TYPE}`,
    `#deck:${deckName(pair)}`,
    '#columns:Guid\tFront\tBack\tTags',
    '#guid column:1',
    '#tags column:4',
  ];
  const rows = notes.map(({ guid, front, back, tags }) => [guid, front, back, tags.join(' ')].map((cell) => quoteCell(cell, '\t')).join('\t'));
  return `${[...head, ...rows].join('\n')}\n`;
}
