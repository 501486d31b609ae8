import type { APIRoute } from 'astro';
import { formatFeed } from '../../exports/atom.ts';
import type { Lang } from '../../site.ts';
import { loadModel } from '../_model.ts';
import { absoluteUrl, everyLanguage } from '../_view.ts';

export const getStaticPaths = everyLanguage;

export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) =>
  new Response(formatFeed(await loadModel(), lang, absoluteUrl), { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } });
