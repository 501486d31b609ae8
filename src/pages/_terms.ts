import { buildTermFiles } from '../exports/build-term-files.node.ts';
import type { Model } from '../knowledge/build-model.ts';
import { absoluteUrl } from './_view.ts';

let built: { model: Model; files: Map<string, Uint8Array> } | undefined;

/** Content of the files with the terms, by path, made once a model. */
export function termFilesOf(model: Model): Map<string, Uint8Array> {
  if (built?.model !== model) built = { model, files: buildTermFiles(model, absoluteUrl) };
  return built.files;
}
