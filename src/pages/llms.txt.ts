import type { APIRoute } from 'astro';
import { formatLlmsIndex } from '../exports/llms.ts';
import { loadModel } from './_model.ts';
import { absoluteUrl } from './_view.ts';

export const GET: APIRoute = async () =>
  new Response(formatLlmsIndex(await loadModel(), absoluteUrl), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
