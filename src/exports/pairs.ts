import { LANGS, type Lang, site } from '../site.ts';

/** Two languages: the one that is studied or read, and the one that explains it. */
export interface Pair {
  from: Lang;
  to: Lang;
}

/** All pairs of two languages, both ways. */
export const PAIRS: readonly Pair[] = LANGS.flatMap((to) => LANGS.filter((from) => from !== to).map((from) => ({ from, to })));

/**
 * A pair as it stands in file names.
 * @example pairKey({ from: 'ja', to: 'zh' }) // 'ja-zh'
 */
export const pairKey = ({ from, to }: Pair): string => `${from}-${to}`;

const nameOf = (lang: Lang): string => site.languages.find(({ key }) => key === lang)?.name ?? lang;

/**
 * A pair as learners see it, each language by its own name.
 * @example pairName({ from: 'ja', to: 'zh' }) // '日本語 → 中文'
 */
export const pairName = ({ from, to }: Pair): string => `${nameOf(from)} → ${nameOf(to)}`;
