import type { Outline } from './outline.ts';
import type { Page } from './page.ts';

/** What a check has found on a page. */
export interface Fault {
  /** The page's own text and the fact, in a sentence; the same for the same fault on other pages. */
  message: string;
  why?: string;
  /** What to do, beginning with a verb in the imperative. */
  fix: string;
  /** Words of the source that stand at the place to mend, as far as they are known. */
  words?: string;
}

/** A file of the built site that is no page. */
export interface Asset {
  /** Bytes as sent with gzip. */
  size: number;
  /** Its text, for styles, scripts and the sitemap. */
  text?: string;
}

/** What checks know of the site beside the page in hand. */
export interface Site {
  /** Origin that the site is published at, without a slash at its end. */
  url: string;
  /** Path that it lives under, with a slash at both ends. */
  base: string;
  /** Every file that is no page, by path. */
  assets: ReadonlyMap<string, Asset>;
  /** Base64 of the SHA-256 of a text. */
  hash: (text: string) => string;
  /** Bytes of a text as sent with gzip. */
  gzip: (text: string) => number;
}

/** A check of one page by itself. */
export interface PageCheck {
  id: string;
  /** What holds on every page that passes. */
  title: string;
  check: (page: Page, site: Site) => Fault[];
}

/** A check of what a page says of others. */
export interface SiteCheck {
  id: string;
  title: string;
  check: (outline: Outline, site: Site, outlines: ReadonlyMap<string, Outline>) => Fault[];
}
