import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type Lang, site, tagOf } from '../site.ts';

/** A piece of a font: the file and the characters that it serves, as inclusive ranges. */
export interface FontPiece {
  family: string;
  path: string;
  ranges: [number, number][];
}

const LATIN = '@fontsource-variable/source-serif-4';
const CJK: Partial<Record<Lang, string>> = {
  zh: '@fontsource-variable/noto-serif-sc',
  ja: '@fontsource-variable/noto-serif-jp',
  ko: '@fontsource-variable/noto-serif-kr',
};

/** Quotation marks, dashes and dots that Chinese and Japanese set as wide as a character: their fonts have them, not the Latin one. */
const FULL_WIDTH: [number, number] = [0x2010, 0x2027];

/**
 * Families that texts of a language are set in, first to last. Han characters differ from language to language, so no
 * language borrows from another.
 * @example familiesOf('ja') // ['latin-letters', 'ja']
 */
export const familiesOf = (lang: Lang): string[] => (lang === 'zh' || lang === 'ja' ? ['latin-letters', lang] : CJK[lang] ? ['latin', lang] : ['latin']);

/** Families by BCP 47 tag, as texts of a card name their language. */
export const familiesByTag: Readonly<Record<string, string[]>> = Object.fromEntries(site.languages.map(({ key }) => [tagOf(key), familiesOf(key)]));

/** The pieces of all fonts that cards are set in. */
export async function readFontPieces(): Promise<FontPiece[]> {
  const latin = await piecesOf(LATIN, 'latin');
  const letters = latin.map((piece) => ({ ...piece, family: 'latin-letters', ranges: piece.ranges.flatMap((range) => without(range, FULL_WIDTH)) }));
  const others = await Promise.all(Object.entries(CJK).map(([lang, name]) => piecesOf(name, lang)));
  return [...latin, ...letters, ...others.flat()];
}

async function piecesOf(name: string, family: string): Promise<FontPiece[]> {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const unicode = JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(unicode).map(([piece, ranges]) => ({
    family,
    path: join(folder, 'files', `${name.split('/')[1]}-${piece.replace(/[[\]]/g, '')}-wght-normal.woff2`),
    ranges: parseRanges(ranges),
  }));
}

/**
 * Ranges of a CSS `unicode-range`.
 * @example parseRanges('U+20-7e,U+a0') // [[0x20, 0x7e], [0xa0, 0xa0]]
 */
export const parseRanges = (text: string): [number, number][] =>
  text.split(',').map((range) => {
    const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });

function without([first, last]: [number, number], [from, to]: [number, number]): [number, number][] {
  const parts: [number, number][] = [
    [first, Math.min(last, from - 1)],
    [Math.max(first, to + 1), last],
  ];
  return parts.filter(([start, end]) => start <= end);
}
