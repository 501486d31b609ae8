/**
 * Bytes as people read them, in the language of the page.
 * @example formatBytes(17_130_000, 'en') // '17.1 MB'
 */
export function formatBytes(bytes: number, lang = document.documentElement.lang): string {
  const [unit, size] = bytes < 1_000_000 ? ['kilobyte', Math.ceil(bytes / 1000)] : ['megabyte', bytes / 1_000_000];
  return new Intl.NumberFormat(lang, { style: 'unit', unit, maximumFractionDigits: 1 }).format(size);
}

/** A number as people read it, in the language of the page. */
export const formatNumber = (number: number, lang = document.documentElement.lang): string => new Intl.NumberFormat(lang).format(number);
