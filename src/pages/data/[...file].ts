import type { APIRoute } from 'astro';
import { TERM_FILES, type TermFile } from '../../exports/term-files.ts';
import { loadModel } from '../_model.ts';
import { termFilesOf } from '../_terms.ts';

export const getStaticPaths = () => TERM_FILES.map((file) => ({ params: { file: file.path.replace(/^data\//, '') }, props: { file } }));

export const GET: APIRoute<{ file: TermFile }> = async ({ props: { file } }) => {
  const bytes = termFilesOf(await loadModel()).get(file.path);
  return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': file.type } });
};
