import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { isWholePng } from '../../../src/cards/whole-png.node.ts';

const png = readFileSync(resolve(import.meta.dirname, '../../../docs/concept-page.png'));

test('a picture is whole as it was written', () => {
  expect(isWholePng(png)).toBe(true);
});

test('a picture that is cut, longer, empty, or has one bit turned is not', () => {
  for (const end of [0, 1, 8, 20, png.length >> 1, png.length - 1]) expect(isWholePng(png.subarray(0, end)), `${end} bytes`).toBe(false);
  expect(isWholePng(Buffer.concat([png, Buffer.from([0])]))).toBe(false);
  for (const at of [0, 17, png.length >> 1, png.length - 5]) {
    const turned = Buffer.from(png);
    turned[at] = (turned[at] ?? 0) ^ 1;
    expect(isWholePng(turned), `byte ${at}`).toBe(false);
  }
  expect(isWholePng(new Uint8Array(png.length))).toBe(false);
});
