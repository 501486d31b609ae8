import { type Lang, site, tagOf } from '../site.ts';
import { escapeXml } from './xml.ts';

/** What a browser needs to offer the site's search in its address bar. */
export interface OpenSearch {
  lang: Lang;
  description: string;
  /** Address of the search page, without a query. */
  searchUrl: string;
  iconUrl: string;
}

/** An OpenSearch 1.1 description document of the search in one language. */
export const formatOpenSearch = ({ lang, description, searchUrl, iconUrl }: OpenSearch): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${escapeXml(`${site.title} ${lang}`.slice(0, 16))}</ShortName>
  <Description>${escapeXml(description)}</Description>
  <Language>${tagOf(lang)}</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <Image width="16" height="16" type="image/svg+xml">${escapeXml(iconUrl)}</Image>
  <Url type="text/html" method="get" template="${escapeXml(searchUrl)}?q={searchTerms}"/>
</OpenSearchDescription>
`;
