const PERMALINKS: Record<string, string> = { c: 'concepts', n: 'notes' };

/**
 * Path of the same page in a language, of a path below the site's base: of a page in any language, of a permalink, or of the start.
 * @example samePage('c/sqs/', 'ja') // 'ja/concepts/sqs/'
 */
export function samePage(path: string, lang: string): string {
  const [first = '', ...rest] = path.replace(/\/?$/, '/').split('/');
  const folder = PERMALINKS[first];
  return [lang, ...(folder ? [folder] : []), ...(rest.length > 0 ? rest : [''])].join('/');
}
