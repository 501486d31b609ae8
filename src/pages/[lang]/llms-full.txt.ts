import type { APIRoute } from 'astro';
import { formatLlmsFull } from '../../exports/llms.ts';
import type { Lang } from '../../site.ts';
import { loadModel } from '../_model.ts';
import { absoluteUrl, everyLanguage } from '../_view.ts';

export const getStaticPaths = everyLanguage;

export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) =>
  new Response(formatLlmsFull(await loadModel(), lang, absoluteUrl), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
