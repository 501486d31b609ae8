import type { APIRoute } from 'astro';
import { formatOpenSearch } from '../../exports/opensearch.ts';
import { pathOf } from '../../i18n/paths.ts';
import type { Lang } from '../../site.ts';
import { loadModel } from '../_model.ts';
import { absoluteUrl, everyLanguage, strings } from '../_view.ts';

export const getStaticPaths = everyLanguage;

export const GET: APIRoute<{ lang: Lang }> = async ({ props: { lang } }) => {
  const t = strings(await loadModel(), lang);
  const xml = formatOpenSearch({ lang, description: t('tagline'), searchUrl: absoluteUrl(pathOf({ is: 'search' }, lang)), iconUrl: absoluteUrl('icon.svg') });
  return new Response(xml, { headers: { 'content-type': 'application/opensearchdescription+xml' } });
};
