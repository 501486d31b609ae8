import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PlacedCard } from './card.ts';
import type { Draw } from './draw.node.ts';
import { familiesByTag } from './fonts.node.ts';
import { type CardNode, layOut } from './layout.ts';
import { isWholePng } from './whole-png.node.ts';
import type { SplitCompound } from './wrap.ts';

/** Where cards go, where drawn ones are kept between builds, and who is told how far it is. */
export interface WriteOptions {
  /** Folder of the built site. */
  dist: string;
  /** Folder of cards that were drawn before, named by what is on them. What is no card of a page is removed from it. */
  cache: string;
  /** What the looks of every card depend on besides its layout: versions of engine and fonts, the icon. */
  ground: string;
  draw: Draw;
  /** Cuts long katakana compounds into words, between which titles may break. */
  splitCompound?: SplitCompound;
  onProgress?(done: number, all: number): void;
}

/** Cards at once: while one is drawn, others are read and written. */
const AT_ONCE = 8;
const PROGRESS_EVERY = 500;

/** Writes the cards into the built site and says how many had to be drawn; the others come from the cache. */
export async function writeCards(cards: readonly PlacedCard[], options: WriteOptions): Promise<{ drawn: number }> {
  const { dist, cache, ground, draw, onProgress } = options;
  const pictures = new Map<string, Promise<Uint8Array>>();
  let drawn = 0;
  let done = 0;
  await mkdir(cache, { recursive: true });
  for (const folder of new Set(cards.map(({ path }) => dirname(path)))) await mkdir(join(dist, folder), { recursive: true });

  const drawOnce = async (name: string, node: CardNode): Promise<Uint8Array> => {
    const kept = await readFile(join(cache, name)).catch(() => undefined);
    // A disk that was full or failed may have left less than a card.
    if (kept && isWholePng(kept)) return kept;
    const png = await draw.card(node);
    drawn += 1;
    // Renamed when whole: a build that is stopped leaves no half card behind.
    const half = join(cache, `${name}.${process.pid}`);
    await writeFile(half, png);
    await rename(half, join(cache, name));
    return png;
  };

  const write = async ({ path, card }: PlacedCard): Promise<void> => {
    const node = layOut(card, options.splitCompound);
    const name = `${createHash('sha256')
      .update(JSON.stringify([ground, familiesByTag, node]))
      .digest('hex')
      .slice(0, 32)}.png`;
    const picture = pictures.get(name) ?? drawOnce(name, node);
    pictures.set(name, picture);
    await writeFile(join(dist, path), await picture);
    done += 1;
    if (done % PROGRESS_EVERY === 0) onProgress?.(done, cards.length);
  };

  const queue = cards.values();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const card of queue) await write(card);
    }),
  );
  for (const name of await readdir(cache)) if (!pictures.has(name)) await rm(join(cache, name), { recursive: true, force: true });
  return { drawn };
}
