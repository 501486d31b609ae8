import type { Lang } from '../site.ts';

// Silent reading of non-fiction: Brysbaert 2019 (English, 238 words a minute); Korean and the CJK figures after the review in
// Trauzettel-Klosinski & Dietz 2012 (Chinese 255, Japanese 357 characters a minute), slowed for technical prose.
const PER_MINUTE: Partial<Record<Lang, number>> = { zh: 250, ja: 350, ko: 170, en: 220 };
const CJK_CHARACTER = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Whole minutes, at least one, that a text takes: by characters in Chinese and Japanese, by words in the others. Code counts by its words. */
export function minutesToRead(text: string, lang: Lang): number {
  const cjk = text.match(CJK_CHARACTER)?.length ?? 0;
  const words = text.replace(CJK_CHARACTER, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
  return Math.max(1, Math.round((cjk + words) / (PER_MINUTE[lang] ?? 220)));
}
