import { pinyin } from 'pinyin-pro';
import { escapeXml } from '../exports/xml.ts';
import { foldKana, spellLatin } from '../search/names.ts';
import type { Lang } from '../site.ts';
import type { Headword } from './collation.ts';

/** A piece of a headword, with what is set above it; kana and, as far as they can be told apart, Latin letters have nothing above. */
export interface RubyPart {
  text: string;
  reading?: string;
}

/**
 * A headword cut up for ruby: in Japanese hiragana over each run of kanji, in Chinese pinyin over each character. The texts of the
 * parts, joined, are the headword. Nothing where there is nothing to set above.
 * @example rubyOf({ term: '可視性タイムアウト', reading: 'かしせいたいむあうと' }, 'ja') // [{ text: '可視性', reading: 'かしせい' }, { text: 'タイムアウト' }]
 */
export function rubyOf({ term, reading }: Headword, lang: Lang): RubyPart[] | undefined {
  const parts = lang === 'ja' && reading ? furigana(term, reading) : lang === 'zh' ? pinyinOver(term) : [];
  return parts.some((part) => part.reading) ? parts : undefined;
}

/**
 * Parts as ruby markup. Readings stand in attributes and are drawn by the style sheet: what is copied, searched or read by
 * machines is the headword alone.
 * @example renderRuby([{ text: '可', reading: 'kě' }, { text: ' X' }]) // '<ruby>可<rt data-r="kě"></rt></ruby> X'
 */
export const renderRuby = (parts: readonly RubyPart[]): string =>
  parts
    .map(({ text, reading }) => (reading ? `<ruby>${escapeXml(text)}<rt data-r="${escapeXml(reading)}"></rt></ruby>` : escapeXml(text)))
    .join('')
    .replaceAll('</ruby><ruby>', '');

/** Words of which pinyin-pro 3.29 chooses another reading of a character. Each has as many syllables as characters. */
const READ_OTHERWISE: Record<string, string> = { 吞吐量: 'tūn tǔ liàng', 挂载: 'guà zài', 调配: 'diào pèi', 只读: 'zhǐ dú' };

const HAN = /\p{Script=Han}/u;

function pinyinOver(term: string): RubyPart[] {
  const chars = [...term];
  // Without tone sandhi, as dictionaries write it: yī zhì, not yí zhì.
  const syllables = pinyin(term, { type: 'array', toneSandhi: false });
  for (const [word, reading] of Object.entries(READ_OTHERWISE)) {
    const at = term.indexOf(word);
    if (at >= 0) syllables.splice([...term.slice(0, at)].length, word.length, ...reading.split(' '));
  }
  const parts: RubyPart[] = [];
  for (const [index, char] of chars.entries()) {
    const last = parts.at(-1);
    if (HAN.test(char)) parts.push({ text: char, reading: syllables[index] ?? '' });
    else if (last && last.reading === undefined) last.text += char;
    else parts.push({ text: char });
  }
  return parts;
}

const OPAQUE = String.raw`(?:[\p{Script=Han}々〆ヶ]+|[A-Za-z0-9](?:[A-Za-z0-9 .+/&_-]*[A-Za-z0-9])?)`;
const BETWEEN = String.raw`[\s・、–-]*`;

/** Ways to cut a headword into what its reading spells out and what it does not, the finest first. What stands in brackets is often not read. */
const CUTS = [
  new RegExp(String.raw`(\s*[(（].*[)）]|${OPAQUE})`, 'u'),
  new RegExp(`(${OPAQUE})`, 'u'),
  new RegExp(String.raw`(\s*[(（].*[)）]|${OPAQUE}(?:${BETWEEN}${OPAQUE})*)`, 'u'),
];

function furigana(term: string, reading: string): RubyPart[] {
  if (!HAN.test(term)) return [];
  const plain = foldKana(reading);
  for (const cut of CUTS) {
    const parts = alignPieces(term.split(cut).filter(Boolean), plain);
    if (parts) return parts;
  }
  return [{ text: term, reading: plain }];
}

/** Pieces with their share of a reading; nothing where it can be shared out in more than one way, or in none. */
function alignPieces(pieces: readonly string[], reading: string): RubyPart[] | undefined {
  const shares = share(pieces, reading, '(.+?)');
  if (!shares || shares.join() !== share(pieces, reading, '(.+)')?.join()) return undefined;
  return pieces.map((text) => {
    const reading = isOpaque(text) ? shares.shift() : undefined;
    return reading && HAN.test(text) ? { text, reading } : { text };
  });
}

const isOpaque = (piece: string): boolean => /^[\p{Script=Han}A-Za-z0-9]/u.test(piece);

function share(pieces: readonly string[], reading: string, any: string): string[] | undefined {
  const pattern = pieces.map((piece) => (isOpaque(piece) ? shareOf(piece, reading, any) : isBracket(piece) ? '' : foldKana(piece))).join('');
  return new RegExp(`^${pattern}$`, 'u').exec(reading)?.slice(1);
}

const isBracket = (piece: string): boolean => /^\s*[(（]/.test(piece);

/** An acronym that the reading spells out letter by letter is known; anything else may be read in any way. */
function shareOf(piece: string, reading: string, any: string): string {
  const spelled = HAN.test(piece) ? '' : spellLatin(foldKana(piece));
  return spelled && reading.includes(spelled) ? `(${spelled})` : any;
}
