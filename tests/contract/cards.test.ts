// Every card of this site against what its fonts have and what chats leave of it.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type MeasuredNode, Renderer } from '@takumi-rs/core';
import { beforeAll, expect, test } from 'vitest';
import { buildCards, CARD_SIZE, type PlacedCard } from '../../src/cards/card.ts';
import { createDraw, registerFonts, withFonts } from '../../src/cards/draw.node.ts';
import { widthInEms } from '../../src/cards/fit.ts';
import { familiesByTag, readFontPieces } from '../../src/cards/fonts.node.ts';
import { type CardNode, layOut } from '../../src/cards/layout.ts';
import { writeCards } from '../../src/cards/write.node.ts';
import { buildModel } from '../../src/knowledge/build-model.ts';
import { readContent } from '../../src/knowledge/read.node.ts';
import { validate } from '../../src/knowledge/validate.ts';

const root = resolve(import.meta.dirname, '../..');
const seal = readFileSync(join(root, 'public/icon.svg'));
const draw = createDraw(seal);
const renderer = new Renderer();
let cards: PlacedCard[];
/** Those with the most words, where something could be cut. */
let fullest: PlacedCard[];

beforeAll(async () => {
  cards = buildCards(buildModel(validate(readContent(root).files).sources));
  const words = ({ card }: PlacedCard): number =>
    Math.max(...[card.title, card.summary ?? '', ...card.names.map(({ name }) => name)].map(widthInEms)) + 2 * widthInEms(card.title);
  fullest = cards.toSorted((a, b) => words(b) - words(a)).slice(0, 120);
  await registerFonts(renderer);
});

type TextNode = Extract<CardNode, { type: 'text' }>;
const textsOf = (node: CardNode): TextNode[] => (node.type === 'text' ? [node] : node.type === 'container' ? node.children.flatMap(textsOf) : []);

test('every character of every card is in a font of its language', async () => {
  const pieces = await readFontPieces();
  const missing = new Set<string>();
  const known = new Set<string>();
  for (const { path, card } of cards) {
    for (const { text, lang } of textsOf(layOut(card))) {
      for (const character of text.replaceAll('\u200b', '')) {
        if (known.has(lang + character)) continue;
        const point = character.codePointAt(0) ?? 0;
        const families = familiesByTag[lang] ?? [];
        if (pieces.some(({ family, ranges }) => families.includes(family) && ranges.some(([first, last]) => point >= first && point <= last)))
          known.add(lang + character);
        else missing.add(`${path} ${lang} ${character}`);
      }
    }
  }
  expect([...missing]).toEqual([]);
});

test('no word of a card is cut off', async () => {
  const cut: string[] = [];
  for (const { path, card } of fullest) {
    for (const node of textsOf(layOut(card)).filter(({ style }) => style['lineClamp'])) {
      const { lineClamp, fontSize, lineHeight, width, ...style } = node.style;
      const free = { ...node, style: { ...style, fontSize: fontSize as number, lineHeight: lineHeight as number } };
      const { height } = await renderer.measure(withFonts(free), { width: (width as number | undefined) ?? 616 });
      if (Math.round(height / (Number(fontSize) * Number(lineHeight))) > Number(lineClamp)) cut.push(`${path}: ${node.text}`);
    }
  }
  expect(cut).toEqual([]);
});

test('crops to 2:1 and to a square leave headword, summary and seal whole', async () => {
  for (const { path, card } of fullest) {
    const tree = layOut(card);
    const { children } = await renderer.measure(withFonts(withoutPictures(tree)), { ...CARD_SIZE });
    const essential = children.slice(0, 2).flatMap(leaves);
    const side = (CARD_SIZE.width - CARD_SIZE.height) / 2;
    for (const { left, right, top, bottom } of essential) {
      expect(left, path).toBeGreaterThanOrEqual(side);
      expect(right, path).toBeLessThanOrEqual(CARD_SIZE.width - side);
      expect(top, path).toBeGreaterThanOrEqual(15);
      expect(bottom, path).toBeLessThanOrEqual(CARD_SIZE.height - 15);
    }
  }
});

/** The measuring is the same for an empty box as for a picture. */
const withoutPictures = (node: CardNode): CardNode =>
  node.type === 'image'
    ? { type: 'container', style: { width: node.width, height: node.height }, children: [] }
    : node.type === 'container'
      ? { ...node, children: node.children.map(withoutPictures) }
      : node;

interface Edges {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Where the texts and pictures of a measured node stand on the card. */
function leaves(node: MeasuredNode): Edges[] {
  if (node.children.length > 0) return node.children.flatMap(leaves);
  const [, , , , x, y] = node.transform;
  return [{ left: x, right: x + node.width, top: y, bottom: y + node.height }];
}

test('cards are 1200 × 630 PNGs of at most 100 KB, the same bytes each time', async () => {
  const another = createDraw(seal);
  for (const { path, card } of fullest.slice(0, 12)) {
    const [first, second] = [await draw.card(layOut(card)), await another.card(layOut(card))];
    const view = new DataView(first.buffer, first.byteOffset);
    expect([view.getUint32(16), view.getUint32(20)], path).toEqual([CARD_SIZE.width, CARD_SIZE.height]);
    expect(first.length, path).toBeLessThanOrEqual(100 * 1024);
    expect(Buffer.compare(first, second), path).toBe(0);
  }
});

test('Han characters have the forms of the language that they stand in', async () => {
  const picture = (lang: string): Promise<Uint8Array> => draw.card({ type: 'text', text: '誤海次', lang, style: { fontSize: 200 } });
  const [zh, ja, ko] = await Promise.all(['zh-Hans', 'ja', 'ko'].map(picture));
  expect(Buffer.compare(zh ?? Buffer.alloc(0), ja ?? Buffer.alloc(0))).not.toBe(0);
  expect(Buffer.compare(ja ?? Buffer.alloc(0), ko ?? Buffer.alloc(0))).not.toBe(0);
  expect(Buffer.compare(zh ?? Buffer.alloc(0), ko ?? Buffer.alloc(0))).not.toBe(0);
});

test('a card that has been drawn is not drawn again until what is on it changes', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cards-'));
  const [cache, dist] = [join(folder, 'cache'), join(folder, 'dist')];
  const options = { dist, cache, ground: 'a', draw };
  const some = fullest.slice(0, 3);
  expect(await writeCards(some, options)).toEqual({ drawn: 3 });
  expect(await writeCards(some, options)).toEqual({ drawn: 0 });
  const [first, ...others] = some as [PlacedCard, ...PlacedCard[]];
  expect(await writeCards([{ ...first, card: { ...first.card, title: 'Another' } }, ...others], options)).toEqual({ drawn: 1 });
  expect(await writeCards(others, { ...options, ground: 'b' })).toEqual({ drawn: others.length });
  expect(readdirSync(cache)).toHaveLength(others.length);
  expect(readFileSync(join(dist, first.path)).length).toBeGreaterThan(1000);
  rmSync(folder, { recursive: true });
});
