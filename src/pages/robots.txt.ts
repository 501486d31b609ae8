import type { APIRoute } from 'astro';
import { formatRobots } from '../exports/sitemap.ts';
import { absoluteUrl } from './_view.ts';

export const GET: APIRoute = () => new Response(formatRobots(absoluteUrl), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
