import type { Address } from '../head/structured-data.ts';
import { pathOf } from '../i18n/paths.ts';
import { translator } from '../i18n/strings.ts';
import type { Model } from '../knowledge/build-model.ts';
import { type Lang, site, tagOf } from '../site.ts';
import { changeEntries, type ChangeEntry } from './change-entry.ts';
import { escapeXml } from './xml.ts';

/**
 * Path of the feed of a language.
 * @example feedPath('ko') // 'ko/feed.xml'
 */
export const feedPath = (lang: Lang): string => `${lang}/feed.xml`;

/**
 * New and corrected pages as an Atom feed (RFC 4287). Dates are those of the changes; ids are `tag:` URIs (RFC 4151) of day, language
 * and id, so that they stay when the site moves below another path.
 */
export function formatFeed(model: Model, lang: Lang, address: Address): string {
  const t = translator(model.ui[lang]);
  const host = new URL(address('')).hostname;
  const entries = changeEntries(model, lang, t);
  const page = address(pathOf({ is: 'changes' }, lang));
  const self = address(feedPath(lang));
  const newest = entries[0]?.date;
  const oldest = entries.at(-1)?.date ?? '1970-01-01';
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${tagOf(lang)}">
  <id>tag:${host},${oldest}:${lang}/changes</id>
  <title>${escapeXml(`${site.title} · ${t('changes.title')}`)}</title>
  <subtitle>${escapeXml(t('tagline'))}</subtitle>
  <updated>${newest ?? oldest}T00:00:00Z</updated>
  <author><name>${escapeXml(site.title)}</name></author>
  <icon>${escapeXml(address('icon.svg'))}</icon>
  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>
  <link rel="alternate" type="text/html" hreflang="${tagOf(lang)}" href="${escapeXml(page)}"/>
${entries.map((entry) => formatEntry(entry, { host, page, lang, label: t(`changes.${entry.kind}`), address })).join('')}</feed>
`;
}

function formatEntry(
  { id, date, text, textLang, pages }: ChangeEntry,
  of: { host: string; page: string; lang: Lang; label: string; address: Address },
): string {
  const { host, page, lang, label, address } = of;
  const [only, ...others] = pages;
  const url = only && others.length === 0 ? address(only.path) : `${page}#${id}`;
  const links = pages.map(({ name, lang: named, path }) => `<li><a href="${escapeXml(address(path))}" lang="${tagOf(named)}">${escapeXml(name)}</a></li>`);
  const html = `<p lang="${tagOf(textLang)}">${escapeXml(text)}</p><ul>${links.join('')}</ul>`;
  return `  <entry>
    <id>tag:${host},${date}:${lang}/${id}</id>
    <title>${escapeXml(`${label}${COLON[lang] ?? ': '}${pages.map(({ name }) => name).join(' · ')}`)}</title>
    <published>${date}T00:00:00Z</published>
    <updated>${date}T00:00:00Z</updated>
    <link rel="alternate" type="text/html" href="${escapeXml(url)}"/>
    <content type="html" xml:lang="${tagOf(lang)}">${escapeXml(html)}</content>
  </entry>
`;
}

/** What stands between a heading and what it heads, where that is not a colon and a space. */
const COLON: Partial<Record<Lang, string>> = { zh: '：', ja: '：' };
