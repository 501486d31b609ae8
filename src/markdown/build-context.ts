import { pathOf } from '../i18n/paths.ts';
import { closeScriptGaps } from '../i18n/spacing.ts';
import { translator } from '../i18n/strings.ts';
import { type Model, textIn } from '../knowledge/build-model.ts';
import { newerSections } from '../knowledge/freshness.ts';
import { RELATIONS } from '../knowledge/schema.ts';
import { LEAD } from '../knowledge/section-hashes.ts';
import { LANGS, type Lang, site, tagOf } from '../site.ts';
import type { EntryRef, LinkTarget, MarkdownContext, NewerNotice } from './context.ts';
import { createTermMatcher, type Spelling, type TermMatcher } from './match-terms.ts';
import { outlineOf } from './outline.ts';
import { parseMdx } from './parse.ts';

/** What the Markdown plugins need, made from a model. `base` is the path of the site, `/` or `/kb/`. Outlines and matchers are made when first asked for. */
export function buildMarkdownContext(model: Model, base: string): MarkdownContext {
  const slugs = new Map<string, readonly string[]>();
  const matchers = new Map<Lang, TermMatcher>();
  return {
    slugsOf({ kind, id }) {
      const key = `${kind}/${id}`;
      const known = slugs.get(key);
      if (known) return known;
      const entry = kind === 'concept' ? model.concepts.get(id) : model.notes.get(id);
      const found = entry ? outlineOf(parseMdx(textIn<unknown>(entry, site.reference).body)).map(({ slug }) => slug) : [];
      slugs.set(key, found);
      return found;
    },
    isNear: (entry, id) => isNear(model, entry, id),
    targetOf: (id, lang) => targetOf(model, base, id, lang),
    newerNotice: (entry, lang, slug) => newerNotice(model, base, entry, lang, slug),
    matcherOf(lang) {
      const matcher = matchers.get(lang) ?? createTermMatcher(spellingsIn(model, lang), lang);
      matchers.set(lang, matcher);
      return matcher;
    },
  };
}

function isNear({ concepts, notes }: Model, { kind, id: own }: EntryRef, id: string): boolean {
  if (kind === 'note') return notes.get(own)?.meta.concepts.includes(id) ?? false;
  const [page, target] = [concepts.get(own)?.meta, concepts.get(id)?.meta];
  if (!page || !target) return false;
  return page.category === target.category || RELATIONS.some((relation) => page.relations[relation].includes(id) || target.relations[relation].includes(own));
}

function targetOf(model: Model, base: string, id: string, lang: Lang): LinkTarget | undefined {
  const concept = model.concepts.get(id);
  const note = model.notes.get(id);
  if (!concept && !note) return undefined;
  const shown = concept ? textIn(concept, lang) : note && textIn(note, lang);
  if (!shown) return undefined;
  const name = 'term' in shown.data ? shown.data.term : shown.data.title;
  const url = base + pathOf({ is: concept ? 'concept' : 'note', id }, lang);
  return { url, name: lang === 'zh' || lang === 'ja' ? closeScriptGaps(name) : name, tag: shown.lang === lang ? undefined : tagOf(shown.lang) };
}

function newerNotice(model: Model, base: string, { kind, id }: EntryRef, lang: Lang, slug: string): NewerNotice | undefined {
  const entry = kind === 'concept' ? model.concepts.get(id) : model.notes.get(id);
  if (!entry || !newerSections(model, `${kind}s/${id}`, entry, lang).includes(slug)) return undefined;
  const t = translator(model.ui[lang]);
  const language = t(`language.name.${site.reference}`);
  const url = `${base}${pathOf({ is: kind, id }, site.reference)}${slug === LEAD ? '' : `#${slug}`}`;
  return { text: t('freshness.newer', { language }), link: t('freshness.read', { language }), url, tag: tagOf(site.reference) };
}

/** Terms and aliases of a language that prose may be linked by. Short or everyday aliases are left to search. */
export function spellingsIn(model: Model, lang: Lang): Spelling[] {
  return [...model.concepts.values()].flatMap(({ id, texts }) => {
    const data = texts[lang]?.data;
    if (!data) return [];
    return [data.term, ...data.aliases].flatMap((text, index): Spelling[] => (isLinkable(text, index === 0) ? [{ text, id }] : []));
  });
}

function isLinkable(text: string, isTerm: boolean): boolean {
  const letters = [...text.replace(/[\s·・]/g, '')];
  if (/\p{Script=Latin}/u.test(text)) return letters.length >= 2 && (isTerm || / /.test(text) || /\p{Lu}|\d/u.test(text));
  if (/[\p{Script=Hangul}\p{Script=Katakana}]/u.test(text)) return letters.length >= (isTerm ? 2 : 3);
  return letters.length >= (isTerm ? 2 : 4);
}

/** Languages in which an entry has a text of its own. */
export const languagesOf = (entry: { texts: Partial<Record<Lang, unknown>> }): Lang[] => LANGS.filter((lang) => entry.texts[lang]);
