import { describe, expect, it } from 'vitest';
import { findFigures } from '../../../src/knowledge/figures.ts';
import { findNumberWords, parseNumeral } from '../../../src/knowledge/number-words.ts';

const valuesOf = (text: string): string[] => findFigures(text).map(({ values }) => values.join('|'));

describe('findFigures', () => {
  it.each([
    ['up to 10,000 of 3 000', ['10000', '3', '0']],
    ['99.90%', ['99.9']],
    ['３０秒', ['30']],
    ['30秒から12時間', ['30', '12']],
    ['1万', ['10000']],
    ['1万5000', ['10000', '5000']],
    ['최대 1만 5천 건', ['15000']],
    ['3천만 건', ['30000000']],
    ['1.5亿', ['150000000']],
    ['2 million rows', ['2000000']],
    ['5 thousand', ['5000']],
    ['120k requests', ['120|120000']],
    ['5M', ['5|5000000']],
    ['256 KB, 5GB', ['256', '5']],
    ['64-bit, a 3-tier app', ['64', '3']],
    ['1-5 and 10–20', ['1', '5', '10', '20']],
    ['2025-07-15', ['2025', '7', '15']],
    ['18:30', ['18', '30']],
    ['10.0.0.0/16', ['10.0.0.0/16']],
    ['version 1.2.3', ['1.2.3']],
    ['a /28 block', ['28']],
    ['Route 53', ['53']],
    ['第5条', ['5']],
  ])('reads %s', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it.each(['EC2', 't2.micro', 'us-east-1', 'SHA-256', 'IPv4', 'x86_64', 'HTTP/2', '550e8400-e29b', 'p99'])('passes over the name %s', (name) => {
    expect(valuesOf(`the ${name} one`)).toEqual([]);
  });

  it('leaves open whether 만 is ten thousand or "only"', () => {
    expect(valuesOf('443만 연다')).toEqual(['4430000|443']);
    expect(valuesOf('100만 건')).toEqual(['1000000']);
  });

  it('does not take bytes and percentage points for multiples', () => {
    expect(valuesOf('5 千字节，2 百分点')).toEqual(['5', '2']);
  });

  it('may be done without where a slash joins them', () => {
    expect(findFigures('24/7').every(({ optional }) => optional)).toBe(true);
  });

  it('says where a figure begins', () => {
    expect(findFigures('默认30秒').map(({ index, written }) => [index, written])).toEqual([[2, '30']]);
  });
});

describe('findNumberWords', () => {
  it.each([
    ['en', 'a dozen of twenty-four, in November', [12, 24, 11]],
    ['zh', '十万个，两倍，三千五百', [100_000, 2, 3500]],
    ['ja', '二つ、十二時間', [2, 12]],
    ['ko', '다섯 번, 십만 건, 이틀', [5, 100_000, 2]],
  ] as const)('finds in %s: %s', (lang, text, values) => {
    expect([...findNumberWords(text, lang)]).toEqual(expect.arrayContaining([...values]));
  });
});

describe('parseNumeral', () => {
  it.each([
    ['十', 10],
    ['二十四', 24],
    ['三千五百万', 35_000_000],
    ['一万', 10_000],
    ['二〇二五', 2025],
    ['십이', 12],
    ['백만', 1_000_000],
  ])('%s is %i', (numeral, value) => {
    expect(parseNumeral(numeral)).toBe(value);
  });
});
