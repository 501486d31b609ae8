import { ICONS } from '../cards/icons.ts';
import { type Lang, site, tagOf } from '../site.ts';
import { PAPER } from './colours.ts';

/**
 * The web manifest of a language: what the site is called and where it starts when it is put on a home screen.
 * https://www.w3.org/TR/appmanifest/
 */
export function formatManifest({ lang, description, urlOf }: { lang: Lang; description: string; urlOf(path: string): string }): string {
  const pictures = ICONS.filter(({ path }) => path.startsWith('icon-'));
  const manifest = {
    id: urlOf(`${lang}/`),
    name: site.title,
    short_name: site.title,
    description,
    lang: tagOf(lang),
    dir: 'ltr',
    start_url: urlOf(`${lang}/`),
    scope: urlOf(''),
    display: 'minimal-ui',
    background_color: PAPER.light,
    theme_color: PAPER.light,
    icons: [
      { src: urlOf('icon.svg'), sizes: 'any', type: 'image/svg+xml' },
      ...pictures.map(({ path, size, ground }) => ({ src: urlOf(path), sizes: `${size}x${size}`, type: 'image/png', purpose: ground ? 'maskable' : 'any' })),
    ],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
