import type { APIRoute } from 'astro';
import { formatTwin, twinPages } from '../../../exports/twin.ts';
import type { Lang } from '../../../site.ts';
import { loadModel } from '../../_model.ts';
import { absoluteUrl } from '../../_view.ts';

export const getStaticPaths = async () =>
  twinPages(await loadModel())
    .filter(({ page }) => page.is === 'concept')
    .map(({ page: { id }, lang }) => ({ params: { lang, id }, props: { lang, id } }));

export const GET: APIRoute<{ lang: Lang; id: string }> = async ({ props: { lang, id } }) =>
  new Response(formatTwin(await loadModel(), { is: 'concept', id }, lang, absoluteUrl), { headers: { 'content-type': 'text/markdown; charset=utf-8' } });
