import type { Problem } from '../knowledge/problem.ts';
import { beginningOf, firstOf, type Head, parseHead } from './head.ts';
import { PLATFORMS } from './platforms.ts';

/** A picture of the built site. */
export interface Picture {
  width: number;
  height: number;
  bytes: number;
}

/** A built page: its path below the folder of the site, and its text. */
export interface BuiltPage {
  path: string;
  html: string;
}

/** Looks pictures up by their absolute address; nothing for one that is not in the built site. */
export type FindPicture = (address: string) => Picture | undefined;

/** Everything for chats stands within as many bytes: none of them reads less. */
export const BEGINNING = 16 * 1024;
const LARGEST_PICTURE = 100 * 1024;
const LIMITS = { 'og:title': 200, 'og:description': 600, 'og:image:alt': 420, 'twitter:image:alt': 420, 'og:site_name': 60 } as const;
const REQUIRED = [
  'og:title',
  'og:description',
  'og:type',
  'og:url',
  'og:image',
  'og:image:type',
  'og:image:width',
  'og:image:height',
  'og:image:alt',
  'og:site_name',
  'og:locale',
];
const ONCE = [...REQUIRED, 'twitter:card', 'twitter:image:alt', 'description', 'viewport'];
const LINKS = ['icon', 'apple-touch-icon', 'manifest'];

/** Checks what a built page tells chats and search engines of itself. Pages that search engines are kept from need no canonical address; pages that stand in for another need nothing. */
export function checkPreview(page: BuiltPage, findPicture: FindPicture): Problem[] {
  const head = parseHead(page.html);
  const beginning = parseHead(beginningOf(page.html, BEGINNING));
  if (firstOf(head, 'http-equiv:refresh') || /(^|\/)(404|offline\/unsaved)(\/index)?\.html$/.test(page.path)) return [];
  const faults = [...checkTags(head, beginning), ...checkPicture(head, findPicture), ...checkAddresses(head), ...checkData(head), ...checkPlatforms(beginning)];
  return faults.map(([message, fix]) => ({ path: page.path, severity: 'error', rule: 'preview', message, fix }));
}

type Fault = [message: string, fix: string];

const TAGS = 'complete the tags of src/head/preview.ts, or hand it what the page lacks.';

function* checkTags(head: Head, beginning: Head): Generator<Fault> {
  for (const key of ONCE) {
    const values = head.metas.filter((meta) => meta.key === key);
    if (values.length !== 1 || !values[0]?.content.trim()) yield [`The page has ${values.length === 1 ? 'nothing in' : values.length} \`${key}\`.`, TAGS];
    else if (!firstOf(beginning, key)) yield [`\`${key}\` stands behind the first 16 KB.`, 'move it to the beginning of <head> in src/layouts/Document.astro.'];
  }
  if (head.metas[0]?.key !== 'og:title')
    yield [`<head> begins with \`${head.metas[0]?.key}\`, not with \`og:title\`.`, 'put the slot `head` first in src/layouts/Document.astro.'];
  if (!head.title?.trim()) yield ['The page has no title.', 'give its layout a title.'];
  for (const [key, most] of Object.entries(LIMITS)) {
    const length = [...(firstOf(head, key) ?? '')].length;
    if (length > most) yield [`\`${key}\` has ${length} characters; chats show at most ${most}.`, 'shorten the title or the summary of the page.'];
  }
  if (firstOf(head, 'twitter:card') !== 'summary_large_image')
    yield ['X and Discord show a small picture, or none.', 'set `twitter:card` to `summary_large_image`.'];
  if (head.metas.filter(({ key }) => key === 'theme-color').length !== 2)
    yield ['There is not one `theme-color` for light and one for dark.', 'name both in src/layouts/Document.astro.'];
  for (const rel of LINKS)
    if (!head.links.some((link) => link.rel === rel)) yield [`The page has no link to its \`${rel}\`.`, 'add it to src/layouts/Document.astro.'];
}

function* checkPicture(head: Head, findPicture: FindPicture): Generator<Fault> {
  const address = firstOf(head, 'og:image') ?? '';
  const picture = findPicture(address);
  if (!picture) {
    yield [`The picture ${address || '(none)'} is not in the built site.`, 'let src/cards/card.ts make a card for this page.'];
    return;
  }
  const [width, height] = [firstOf(head, 'og:image:width'), firstOf(head, 'og:image:height')];
  if (`${picture.width}×${picture.height}` !== `${width}×${height}`)
    yield [`The picture is ${picture.width}×${picture.height}; the page says ${width}×${height}.`, TAGS];
  if (picture.width !== 1200 || picture.height !== 630)
    yield [`The picture is ${picture.width}×${picture.height}, not 1200×630.`, 'set CARD_SIZE in src/cards/card.ts.'];
  if (picture.bytes > LARGEST_PICTURE)
    yield [`The picture has ${Math.ceil(picture.bytes / 1024)} KB; at most 100 load fast enough.`, 'take something off the card in src/cards/layout.ts.'];
}

function* checkAddresses(head: Head): Generator<Fault> {
  const canonical = head.links.filter(({ rel }) => rel === 'canonical');
  const alternates = head.links.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang);
  const url = firstOf(head, 'og:url') ?? '';
  if (!/^https?:\/\//.test(url)) yield [`\`og:url\` is ${url || 'empty'}, not an absolute address.`, 'make it with absoluteUrl().'];
  if (/noindex/.test(firstOf(head, 'robots') ?? '')) {
    if (canonical.length + alternates.length > 0)
      yield ['The page is kept from search engines and yet names a canonical address or alternates.', 'leave them out.'];
    return;
  }
  if (canonical.length !== 1 || canonical[0]?.href !== url)
    yield [`The canonical address is ${canonical[0]?.href ?? 'missing'}; \`og:url\` is ${url}.`, 'name one address in both.'];
  if (alternates.length > 0 && !alternates.some(({ href }) => href === url))
    yield ['The page is not among its own alternates.', 'name every language, its own too.'];
  const languages = alternates.map(({ hreflang }) => hreflang);
  if (new Set(languages).size !== languages.length) yield ['Two alternates are in one language.', 'name each language once.'];
}

function* checkData(head: Head): Generator<Fault> {
  for (const text of head.data) {
    try {
      const { '@context': context, '@graph': graph } = JSON.parse(text) as { '@context'?: string; '@graph'?: { '@type'?: string }[] };
      if (context !== 'https://schema.org' || !graph?.length || graph.some((thing) => !thing['@type']))
        yield ['The linked data has no context, or things without a type.', 'make it with src/head/structured-data.ts.'];
    } catch {
      yield ['The linked data is not JSON.', 'make it with renderData() of src/head/structured-data.ts.'];
    }
  }
}

function* checkPlatforms(beginning: Head): Generator<Fault> {
  for (const platform of PLATFORMS) {
    const { title, image } = platform.unfurl(beginning, 'host');
    if (!title || !image) yield [`${platform.name} shows no ${title ? 'picture' : 'title'}.`, TAGS];
  }
}

/** Checks that alternates are built and name each other: an alternate that does not name the page back is ignored by search engines. */
export function checkAlternates(pages: readonly BuiltPage[]): Problem[] {
  const byUrl = new Map<string, { path: string; alternates: { href: string; hreflang: string | undefined }[] }>();
  for (const { path, html } of pages) {
    const head = parseHead(html);
    const alternates = head.links.filter(({ rel, hreflang }) => rel === 'alternate' && hreflang);
    byUrl.set(head.links.find(({ rel }) => rel === 'canonical')?.href ?? '', { path, alternates });
  }
  byUrl.delete('');
  return [...byUrl].flatMap(([url, { path, alternates }]) =>
    alternates.flatMap(({ href, hreflang }): Problem[] => {
      const other = byUrl.get(href);
      if (other?.alternates.some((back) => back.href === url)) return [];
      const message = other ? `${href} does not name this page as an alternate.` : `The alternate in ${hreflang}, ${href}, is not in the built site.`;
      return [{ path, severity: 'error', rule: 'preview', message, fix: 'name translations that exist, in both directions.' }];
    }),
  );
}
