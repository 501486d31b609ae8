import { PAPER } from '../head/colours.ts';

/** A picture of the site's icon, for what cannot show the SVG. */
export interface Icon {
  path: string;
  /** In pixels. */
  size: number;
  format: 'png' | 'ico';
  /** Colour behind an icon that the device cuts to a shape of its own. */
  ground?: string;
}

/** Icons made from the site's SVG: for old browsers, for home screens of iOS, for the web manifest. */
export const ICONS: readonly Icon[] = [
  { path: 'favicon.ico', size: 32, format: 'ico' },
  { path: 'apple-touch-icon.png', size: 180, format: 'png', ground: PAPER.light },
  { path: 'icon-192.png', size: 192, format: 'png' },
  { path: 'icon-512.png', size: 512, format: 'png' },
  { path: 'icon-maskable-512.png', size: 512, format: 'png', ground: PAPER.light },
];
