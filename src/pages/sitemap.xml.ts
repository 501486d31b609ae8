import type { APIRoute } from 'astro';
import { formatSitemap } from '../exports/sitemap.ts';
import { loadModel } from './_model.ts';
import { absoluteUrl } from './_view.ts';

export const GET: APIRoute = async () => new Response(formatSitemap(await loadModel(), absoluteUrl), { headers: { 'content-type': 'application/xml' } });
