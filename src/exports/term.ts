import { readingOf } from '../i18n/reading.ts';
import type { Concept } from '../knowledge/build-model.ts';
import { LANGS, type Lang } from '../site.ts';

/** A concept in brief: what a pop-up shows of it. */
export interface TermFile {
  id: string;
  /** By language, in the site's order; languages without a page are left out. */
  texts: Partial<Record<Lang, TermText>>;
}

export interface TermText {
  term: string;
  /** Hiragana or pinyin, where the spelling does not say it. */
  reading?: string;
  summary: string;
}

/** A concept's terms, readings and summaries in all languages that have it. */
export function termFile({ id, texts }: Concept): TermFile {
  const entries = LANGS.flatMap((lang): [Lang, TermText][] => {
    const data = texts[lang]?.data;
    if (!data) return [];
    const reading = readingOf(data, lang);
    return [[lang, { term: data.term, ...(reading && { reading }), summary: data.summary }]];
  });
  return { id, texts: Object.fromEntries(entries) };
}
