import type { APIRoute } from 'astro';
import { termFile } from '../../../exports/term.ts';
import type { Concept } from '../../../knowledge/build-model.ts';
import { loadModel } from '../../_model.ts';

export const getStaticPaths = async () => [...(await loadModel()).concepts.values()].map((concept) => ({ params: { id: concept.id }, props: { concept } }));

export const GET: APIRoute<{ concept: Concept }> = ({ props: { concept } }) =>
  new Response(JSON.stringify(termFile(concept)), { headers: { 'content-type': 'application/json' } });
