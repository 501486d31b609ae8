const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\r': '&#13;' };

/** Characters that no XML 1.0 document can hold, not even as references. https://www.w3.org/TR/xml/#charsets */
const REFUSED = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/**
 * Text as it stands in XML, in elements and attributes; what XML cannot hold is left out.
 * @example escapeXml('R&D "x"') // 'R&amp;D &quot;x&quot;'
 */
export const escapeXml = (text: string): string => text.replace(REFUSED, '').replace(/[&<>"\r]/g, (char) => ENTITIES[char] ?? char);
