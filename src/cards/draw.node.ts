import { readFile } from 'node:fs/promises';
import { Renderer, setGlyphCacheMaxBytes } from '@takumi-rs/core';
import { CARD_SIZE } from './card.ts';
import { familiesByTag, readFontPieces } from './fonts.node.ts';
import { type CardNode, SEAL } from './layout.ts';

/** Draws cards and icons. Swapping the engine touches this file alone. */
export interface Draw {
  /** A card as PNG, the same bytes for the same card. */
  card(node: CardNode): Promise<Uint8Array>;
  /** The site's icon as a square picture of a size in pixels, on a ground of a colour, or on none. */
  icon(size: number, format: 'png' | 'ico', ground?: string): Promise<Uint8Array>;
}

// Some four thousand Han characters, each a few kilobytes; by default a fifth of them would be kept.
const GLYPH_CACHE = 128 * 1024 * 1024;

/** Gives a renderer; the fonts are loaded with the first card, in half a second. `seal` is the site's icon, as SVG. */
export function createDraw(seal: Uint8Array): Draw {
  setGlyphCacheMaxBytes(GLYPH_CACHE);
  const renderer = new Renderer();
  const images = [{ src: SEAL, data: seal }];
  let fonts: Promise<void> | undefined;
  return {
    card: async (node) => {
      fonts ??= registerFonts(renderer);
      await fonts;
      return renderer.render(withFonts(node), { ...CARD_SIZE, format: 'png', images });
    },
    icon: (size, format, ground) => {
      const inner = ground ? Math.round(size * 0.7) : size;
      const style = { display: 'flex', width: size, height: size, alignItems: 'center', justifyContent: 'center', ...(ground && { backgroundColor: ground }) };
      const picture = { type: 'image' as const, src: SEAL, width: inner, height: inner };
      return renderer.render({ type: 'container', style, children: [picture] }, { width: size, height: size, format, images });
    },
  };
}

/** Gives a renderer all fonts of cards. */
export async function registerFonts(renderer: Renderer): Promise<void> {
  for (const { family, path, ranges } of await readFontPieces()) {
    if (ranges.length > 0) await renderer.registerFont({ name: family, data: await readFile(path), unicodeRange: ranges });
  }
}

/** Sets every text in the fonts of its language. */
export function withFonts(node: CardNode): CardNode {
  if (node.type === 'container') return { ...node, children: node.children.map(withFonts) };
  return node.type === 'text' ? { ...node, style: { ...node.style, fontFamily: familiesByTag[node.lang]?.join(', ') ?? 'latin' } } : node;
}
