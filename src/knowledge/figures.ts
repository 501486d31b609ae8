/** A figure as it stands in a text, and the values that it may mean: `5M` is five, or five million. */
export interface Figure {
  written: string;
  /** Where it begins, in UTF-16 units. */
  index: number;
  values: string[];
  /** Whether the other languages may leave it out: parts of `24/7` or `1/10`, which are often put into words. */
  optional: boolean;
}

/** Letters and digits held together by signs: `t2.micro`, `10.0.0.0/16`, `2,000`, `1-5`. */
const TOKEN = /[A-Za-z0-9]+(?:[.,_/:-][A-Za-z0-9]+)*/g;
const NUMBER = /^(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?/;
const ADDRESS_OR_VERSION = /^\d+(?:\.\d+){2,}(?:\/\d+)?$/;
const SUFFIX: Record<string, number> = { k: 1e3, K: 1e3, M: 1e6, B: 1e9, G: 1e9, T: 1e12 };

const SMALL: Record<string, number> = { 百: 100, 백: 100, hundred: 100, 千: 1e3, 천: 1e3, thousand: 1e3 };
const LARGE: Record<string, number> = { 万: 1e4, 만: 1e4, 億: 1e8, 亿: 1e8, 억: 1e8, 조: 1e12, million: 1e6, billion: 1e9, trillion: 1e12 };
const MULTIPLIER =
  /^\s?(?:(百(?!分)|백(?!분|업)|hundred\b|千(?!字节|[克瓦米兆比])|천|thousand\b)\s?)?(万|億|亿|만|억|조(?![각건치])|million\b|billion\b|trillion\b)?/;

// 만 is also the particle "only" (443만 연다, "opens only 443"); after a numeral it is 10,000 for certain where a counter follows.
const COUNTER = /^\s?(?:개|건|명|원|회|번|대|달러|행|줄|초|분|시간|일|자|바이트|여|\d|엔|위안|큐|메시지|요청|레코드|연결|사용자)/;

/**
 * Figures of running text. Digits in names (`EC2`, `t2.micro`, `us-east-1`) are none.
 * @example findFigures('최대 1만 5천 건, 99.90%').map(({ values }) => values) // [['15000'], ['99.9']]
 */
export function findFigures(text: string): Figure[] {
  const plain = text.replace(/[０-９．％]/g, (char) => char.normalize('NFKC'));
  const figures: Figure[] = [];
  let readUpTo = 0;
  for (const { 0: written, index } of plain.matchAll(TOKEN)) {
    if (index < readUpTo || !/^\d/.test(written)) continue;
    const found = NUMBER.exec(written)?.[0] === written ? [readNumber(plain, index, written)] : readToken(written, index);
    figures.push(...found);
    readUpTo = index + Math.max(0, ...found.map((figure) => figure.written.length));
  }
  return figures;
}

/** A number that stands alone, with what multiplies it. */
function readNumber(text: string, index: number, written: string): Figure {
  const { values, end } = multiply(text, index + written.length, toNumber(written));
  return { written: text.slice(index, end), index, values: values.map(String), optional: false };
}

/** Figures of a token that is more than a number. */
function readToken(written: string, index: number): Figure[] {
  if (ADDRESS_OR_VERSION.test(written)) return [{ written, index, values: [written], optional: false }];
  const [, digits, letter] = /^([\d.,]*\d)([A-Za-z])$/.exec(written) ?? [];
  const factor = SUFFIX[letter ?? ''];
  if (digits && factor) return [{ written, index, values: [String(toNumber(digits)), String(toNumber(digits) * factor)], optional: false }];
  return written
    .split(/[-:_/]/)
    .flatMap(numbersOf)
    .map((value) => ({ written, index, values: [String(value)], optional: /\d\/\d/.test(written) }));
}

const toNumber = (digits: string): number => Number(digits.replaceAll(',', ''));

/** Numbers of a part of a token: one with a unit (`30GB`), several after commas that separate no thousands, none in an identifier (`550e8400`). */
function numbersOf(part: string): number[] {
  const number = NUMBER.exec(part)?.[0];
  if (number === undefined) return [];
  const rest = part.slice(number.length);
  if (rest.startsWith(',') || rest.startsWith('.')) return [toNumber(number), ...numbersOf(rest.slice(1))];
  return /\d/.test(rest) ? [] : [toNumber(number)];
}

/** Reads on where a number ends: `1万`, `3천만`, `1만 5천`, `2 million`. */
function multiply(text: string, from: number, first: number): { values: number[]; end: number } {
  let end = from;
  let value = first;
  let total = 0;
  for (let lowest = Number.POSITIVE_INFINITY; ;) {
    const [matched, small, large] = MULTIPLIER.exec(text.slice(end, end + 16)) ?? [''];
    const factor = (SMALL[small ?? ''] ?? 1) * (LARGE[large ?? ''] ?? 1);
    if (factor === 1 || factor >= lowest) return { values: [total || first], end };
    end += matched.trimEnd().length;
    total += value * factor;
    lowest = factor;
    const next = /^\s?(\d{1,4})(?=\s?[백천만억百千万億亿])/.exec(text.slice(end));
    if (!next) return { values: large === '만' && !COUNTER.test(text.slice(end)) ? [total, first] : [total], end };
    const unit = MULTIPLIER.exec(text.slice(end + next[0].length))?.[0] ?? '';
    if ((SMALL[unit.trim()] ?? LARGE[unit.trim()] ?? 1) >= lowest) return { values: [total], end };
    value = Number(next[1]);
    end += next[0].length;
  }
}
