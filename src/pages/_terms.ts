import type { APIRoute } from 'astro';
import { buildTermFiles } from '../exports/build-term-files.node.ts';
import { PAIRS, type Pair, pairKey } from '../exports/pairs.ts';
import { type Format, termFileOf } from '../exports/term-files.ts';
import type { Model } from '../knowledge/build-model.ts';
import { loadModel } from './_model.ts';
import { absoluteUrl } from './_view.ts';

let built: { model: Model; files: Map<string, Uint8Array> } | undefined;

/** Content of the files with the terms, by path, made once a model. */
export function termFilesOf(model: Model): Map<string, Uint8Array> {
  if (built?.model !== model) built = { model, files: buildTermFiles(model, absoluteUrl) };
  return built.files;
}

/** Static paths of a file that exists once for each pair of languages. */
export const everyPair = () => PAIRS.map((pair) => ({ params: { pair: pairKey(pair) }, props: { pair } }));

/** An endpoint that answers with the terms in one form. */
export const answerWith =
  (format: Format): APIRoute<{ pair?: Pair }> =>
  async ({ props: { pair } }) => {
    const { path, type } = termFileOf(format, pair);
    const bytes = termFilesOf(await loadModel()).get(path);
    return new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'content-type': type } });
  };
