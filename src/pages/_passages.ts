import { textIn } from '../knowledge/build-model.ts';
import type { Model } from '../knowledge/build-model.ts';
import type { Mention } from '../knowledge/mentions.ts';
import { buildMarkdownContext } from '../markdown/build-context.ts';
import type { MarkdownContext } from '../markdown/context.ts';
import { findPassages, type Passage } from '../markdown/mention-passages.ts';
import { parseMdx } from '../markdown/parse.ts';
import type { Lang } from '../site.ts';

let context: { model: Model; made: MarkdownContext } | undefined;
const passages = new Map<string, Map<string, Passage>>();

/** What the Markdown plugins know of a model, for pages that say the same elsewhere. */
export function markdownContextOf(model: Model): MarkdownContext {
  if (context?.model === model) return context.made;
  passages.clear();
  context = { model, made: buildMarkdownContext(model, import.meta.env.BASE_URL.replace(/\/?$/, '/')) };
  return context.made;
}

/** The sentence in which a page speaks of a concept, in the language that readers of `lang` get, and the id of its section. */
export function passageOf(model: Model, { kind, id }: Mention, concept: string, lang: Lang): (Passage & { slug: string | undefined }) | undefined {
  const made = markdownContextOf(model);
  const entry = kind === 'note' ? model.notes.get(id) : model.concepts.get(id);
  if (!entry) return undefined;
  const text = textIn<unknown>(entry, lang);
  const key = `${kind}/${id}/${text.lang}`;
  const found =
    passages.get(key) ?? findPassages(parseMdx(text.body), text.lang, (other) => made.targetOf(other, text.lang)?.name ?? other, made.matcherOf(text.lang));
  passages.set(key, found);
  const passage = found.get(concept);
  return passage && { ...passage, slug: made.slugsOf({ kind, id })[passage.section] };
}
