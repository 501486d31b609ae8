import type { PageCheck } from '../check.ts';
import { elementsOf } from '../page.ts';

export const jsonLd: PageCheck = {
  id: 'json-ld',
  title: 'Structured data is JSON, of schema.org, typed, and its addresses are whole',
  check: (page) => elementsOf(page, 'script').flatMap(({ attributes, text }) => (attributes['type'] === 'application/ld+json' ? faultsOf(text) : [])),
};

function faultsOf(text: string): ReturnType<PageCheck['check']> {
  const fix = 'mend the structured data of this kind of page.';
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return [{ message: `The structured data is no JSON: ${(error as Error).message}.`, fix }];
  }
  const context = isRecord(data) ? data['@context'] : undefined;
  const known = typeof context === 'string' && /^https?:\/\/schema\.org\/?$/.test(context);
  const typed = isRecord(data) && (typeof data['@type'] === 'string' || Array.isArray(data['@graph']));
  return [
    ...(known ? [] : [{ message: 'The structured data does not name schema.org as its context.', fix }]),
    ...(typed ? [] : [{ message: 'The structured data has no `@type`.', fix }]),
    ...addressesIn(data)
      .filter((address) => !URL.canParse(address))
      .map((address) => ({ message: `The structured data has \`${address}\` where a whole address belongs.`, fix })),
  ];
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const ADDRESSES = new Set(['@id', 'url', 'sameAs', 'item', 'image', 'mainEntityOfPage', 'license']);

function addressesIn(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return ADDRESSES.has(key) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((item) => addressesIn(item, key));
  return isRecord(value) ? Object.entries(value).flatMap(([name, item]) => addressesIn(item, name)) : [];
}
