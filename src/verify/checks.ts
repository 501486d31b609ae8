import type { PageCheck, SiteCheck } from './check.ts';
import { altText } from './checks/alt-text.ts';
import { alternate } from './checks/alternate.ts';
import { asset } from './checks/asset.ts';
import { canonical } from './checks/canonical.ts';
import { contentPolicy } from './checks/content-policy.ts';
import { duplicateId } from './checks/duplicate-id.ts';
import { headingOrder } from './checks/heading-order.ts';
import { jsonLd } from './checks/json-ld.ts';
import { link } from './checks/link.ts';
import { openGraph } from './checks/open-graph.ts';
import { otherForms } from './checks/other-forms.ts';
import { origin } from './checks/origin.ts';
import { sitemap } from './checks/sitemap.ts';
import { textLanguage } from './checks/text-language.ts';
import { weight } from './checks/weight.ts';

/** Checks of each page by itself. */
export const PAGE_CHECKS: readonly PageCheck[] = [altText, asset, contentPolicy, duplicateId, headingOrder, jsonLd, openGraph, origin, textLanguage, weight];

/** Checks of what pages say of each other. */
export const SITE_CHECKS: readonly SiteCheck[] = [alternate, canonical, link, otherForms, sitemap];
