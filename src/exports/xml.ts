const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text as it stands in XML, in elements and attributes.
 * @example escapeXml('R&D "x"') // 'R&amp;D &quot;x&quot;'
 */
export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (char) => ENTITIES[char] ?? char);
