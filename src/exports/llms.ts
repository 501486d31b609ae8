import type { Address } from '../head/structured-data.ts';
import { pathOf } from '../i18n/paths.ts';
import { translator } from '../i18n/strings.ts';
import type { Model } from '../knowledge/build-model.ts';
import { escapeMarkdown } from '../markdown/plain-markdown.ts';
import { type Lang, site } from '../site.ts';
import { formatTwin, twinIn, twinPages } from './twin.ts';

const link = (name: string, url: string, about?: string): string => `- [${escapeMarkdown(name)}](${url})${about ? `: ${about}` : ''}`;
const section = (title: string, lines: readonly string[]): string[] => (lines.length > 0 ? [`## ${title}`, lines.join('\n')] : []);
const join = (blocks: readonly string[]): string => `${blocks.join('\n\n')}\n`;

/** What the site is, and where each language has its list: `/llms.txt`, by https://llmstxt.org. */
export function formatLlmsIndex(model: Model, address: Address): string {
  const t = translator(model.ui[site.reference]);
  const listed = site.languages.map(({ key, name }) => link(name, address(`${key}/llms.txt`), translator(model.ui[key])('tagline')));
  const whole = site.languages.map(({ key, name }) => link(`${name} (llms-full.txt)`, address(`${key}/llms-full.txt`)));
  return join([`# ${site.title}`, `> ${t('tagline')}`, t('home.lead'), ...section(t('language.label'), listed), ...section('Optional', whole)]);
}

/** The twins of a language with their summaries, concepts by category: `/<lang>/llms.txt`. `Optional` is a word of the format: what may be left out. */
export function formatLlms(model: Model, lang: Lang, address: Address): string {
  const t = translator(model.ui[lang]);
  const line = (is: 'concept' | 'note', id: string): string => {
    const { name, summary, url } = twinIn(model, { is, id }, lang, address);
    return link(name, url, escapeMarkdown(summary));
  };
  const concepts = model.categories.flatMap((category) =>
    section(
      t(`category.${category}`),
      [...model.concepts.values()].filter(({ meta }) => meta.category === category).map(({ id }) => line('concept', id)),
    ),
  );
  const notes = [...model.notes.keys()].map((id) => line('note', id));
  const optional = [
    link('llms-full.txt', address(`${lang}/llms-full.txt`)),
    link(t('changes.title'), address(pathOf({ is: 'changes' }, lang))),
    ...site.languages.filter(({ key }) => key !== lang).map(({ key, name }) => link(name, address(`${key}/llms.txt`))),
  ];
  const language = site.languages.find(({ key }) => key === lang)?.name ?? lang;
  return join([
    `# ${site.title} (${language})`,
    `> ${t('tagline')}`,
    t('home.lead'),
    ...section(t('nav.notes'), notes),
    ...concepts,
    ...section('Optional', optional),
  ]);
}

/** All twins of a language in one text, notes first: `/<lang>/llms-full.txt`. */
export function formatLlmsFull(model: Model, lang: Lang, address: Address): string {
  const pages = twinPages(model).filter((twin) => twin.lang === lang);
  const ordered = [...pages.filter(({ page }) => page.is === 'note'), ...pages.filter(({ page }) => page.is === 'concept')];
  return ordered.map(({ page }) => formatTwin(model, page, lang, address)).join('\n---\n\n');
}
