import type { ContainedName } from './contained.ts';
import type { NameMatch } from './name-match.ts';
import type { RankedPage } from './rank.ts';

/** The same page in all languages, and how well it answers. */
export interface ResultGroup {
  /** `c<n>` or `s<n>`. */
  number: string;
  kind: 'concept' | 'section';
  score: number;
  /** Languages in which it was found. */
  langs: Set<string>;
  /** Pages that were found by their text, by language. */
  pages: Map<string, RankedPage>;
  /** The name that it was found by. */
  name?: NameMatch['name'];
}

/** What a name is worth beside the text, which scores up to about 1. */
const WHOLE_NAME = 1.6;
const CONTAINED_NAME = 1;
/** A section answers less than the concept's own page that says the same. */
const SECTION = 0.6;
/** Pages in other languages than the reader's count a little less. */
const OTHER_LANGUAGE = 0.95;

/** Joins pages of one concept or section, adds what names tell, and sorts: best first, equal ones by number. */
export function groupPages(
  pages: readonly RankedPage[],
  matches: readonly NameMatch[],
  contained: readonly ContainedName[],
  { lang: reader }: { lang: string },
): ResultGroup[] {
  const groups = new Map<string, ResultGroup>();
  const groupOf = (number: string): ResultGroup => {
    const before = groups.get(number);
    if (before) return before;
    const group: ResultGroup = { number, kind: number.startsWith('c') ? 'concept' : 'section', score: 0, langs: new Set(), pages: new Map() };
    groups.set(number, group);
    return group;
  };
  for (const page of pages) {
    const cut = page.page.lastIndexOf('-');
    const lang = page.page.slice(0, cut);
    const group = groupOf(page.page.slice(cut + 1));
    group.langs.add(lang);
    group.pages.set(lang, page);
    group.score = Math.max(group.score, page.score * (group.kind === 'section' ? SECTION : 1) * (lang === reader ? 1 : OTHER_LANGUAGE));
  }
  const bonus = new Map<ResultGroup, number>();
  const reward = (name: NameMatch['name'], value: number): void => {
    const group = groupOf(`c${name.concept.toString(36)}`);
    group.langs.add(name.lang).add(reader);
    if (value <= (bonus.get(group) ?? 0)) return;
    bonus.set(group, value);
    group.name = name;
  };
  for (const { name, score } of matches) reward(name, WHOLE_NAME * score ** 2);
  for (const { name, share } of contained) reward(name, CONTAINED_NAME * share ** 2 * (name.alias ? 0.9 : 1));
  for (const [group, value] of bonus) group.score += value;
  return [...groups.values()].sort((a, b) => b.score - a.score || (a.number < b.number ? -1 : 1));
}
