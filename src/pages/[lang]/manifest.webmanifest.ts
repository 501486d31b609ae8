import type { APIRoute } from 'astro';
import { formatManifest } from '../../head/manifest.ts';
import type { Lang } from '../../site.ts';
import { loadModel } from '../_model.ts';
import { everyLanguage, strings, urlOf } from '../_view.ts';

export const getStaticPaths = everyLanguage;

export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) => {
  const text = formatManifest({ lang, description: strings(await loadModel(), lang)('tagline'), urlOf });
  return new Response(text, { headers: { 'content-type': 'application/manifest+json' } });
};
