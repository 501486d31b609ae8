import type { Fragment } from '../fragment.ts';
import type { SearchManifest } from '../manifest.ts';
import { buildExcerpt, type MarkedText } from './excerpt.ts';
import type { ResultGroup } from './group.ts';

/** The same page in one language. */
export interface LanguageVersion {
  lang: string;
  /** With the base. */
  url: string;
  title: string;
  /** How the title is read, where that is known. */
  reading?: string;
}

/** A concept page, or a section of a note, that was found. */
export interface SearchResult extends Omit<LanguageVersion, 'title'> {
  kind: 'concept' | 'section';
  /** The concept that it is about, if it is one. */
  concept?: string;
  /** All concepts that it is about. */
  concepts: string[];
  /** Title, with the words that were searched for marked. */
  title: MarkedText[];
  /** What the page says of it, or the concept's summary. */
  excerpt: MarkedText[];
  /** One sentence, for concepts. */
  summary?: string;
  /** The same in the other languages, in the site's order. */
  others: LanguageVersion[];
  /** The name that it was found by, where that is not the title: an alias, or a name in another language. */
  matched?: { lang: string; text: string };
  score: number;
}

interface DrawContext {
  openFragment: (page: string) => Promise<Fragment>;
  manifest: SearchManifest;
  base: string;
}

/** Makes a result of a group, in the language wanted, or, where the page does not exist in it, in the one that was found best. */
export async function drawResult(group: ResultGroup, wanted: string, { openFragment, manifest, base }: DrawContext): Promise<SearchResult> {
  const missing = (lang: string): boolean => manifest.missing.includes(`${lang}-${group.number}`);
  const [best] = [...group.pages].sort(([, a], [, b]) => b.score - a.score);
  const lang = missing(wanted) ? (best?.[0] ?? group.name?.lang ?? wanted) : wanted;
  const page = group.pages.get(lang);
  const { url, content, meta } = await openFragment(`${lang}-${group.number}`);
  const { title, excerpt } = buildExcerpt(content, page?.places ?? []);
  const { concepts: ids, titles, summary } = meta;
  const concepts = ids.split(' ').filter(Boolean);
  const path = url.slice(lang.length + 1);
  const versions = Object.entries(JSON.parse(titles) as Record<string, [string, string?]>).map(([key, [text, reading]]): LanguageVersion => ({
    lang: key,
    url: `${base}${key}/${path}`,
    title: text,
    ...(reading && { reading }),
  }));
  const own = versions.find((version) => version.lang === lang);
  const { name } = group;
  return {
    kind: group.kind,
    lang,
    url: `${base}${lang}/${path}`,
    ...(concepts.length === 1 && { concept: concepts[0] }),
    concepts,
    title,
    ...(own?.reading && { reading: own.reading }),
    excerpt,
    ...(summary && { summary }),
    others: versions.filter((version) => version.lang !== lang),
    ...(name && !versions.some(({ title: text, lang: key }) => key === lang && text === name.text) && { matched: { lang: name.lang, text: name.text } }),
    score: group.score,
  };
}
