/**
 * Speculation rules of every page, as JSON: a page of this site is fetched when the reader is about to open it (a pointer rests on
 * its link, or is pressed), and only then. Addresses of pages end with a slash, so that downloads are none; the search page is
 * fetched when it is opened, and links that open a second language beside the text fetch it by themselves. It is fetched, not
 * run: what a page does on its own stays what a visit does.
 * @example speculationRules('/kb/') // rules whose pages are those below /kb/
 */
export const speculationRules = (base: string): string =>
  JSON.stringify({
    prefetch: [
      {
        where: { and: [{ href_matches: `${base}*/` }, { not: { href_matches: `${base}*/search/` } }, { not: { selector_matches: '[data-with]' } }] },
        eagerness: 'moderate',
      },
    ],
  });
