/**
 * English stems after Porter (1980, "An algorithm for suffix stripping"), with the short-word rules of Porter 2.
 * Small enough for the browser: the index and the query must agree to the letter.
 */

const C = '[^aeiou]';
const V = '[aeiouy]';
const CS = `${C}[^aeiouy]*`;
const VS = `${V}[aeiou]*`;
/** At least one vowel–consonant sequence before the suffix (Porter's m > 0). */
const M0 = new RegExp(`^(${CS})?${VS}${CS}`);
/** Two such sequences (m > 1). */
const M1 = new RegExp(`^(${CS})?${VS}${CS}${VS}${CS}`);
/** Exactly one (m = 1). */
const M_IS_1 = new RegExp(`^(${CS})?${VS}${CS}(${VS})?$`);
const HAS_VOWEL = new RegExp(`^(${CS})?${V}`);
/** Consonant, vowel, consonant at the end, the last not w, x or y. */
const SHORT = new RegExp(`^${CS}${V}[^aeiouwxy]$`);

/** Steps 2 and 3: a derived ending gives way to a simpler one where m > 0. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(ational|ization|ation|ator|izer|ate)$/, ''],
  [/tional$/, 'tion'],
  [/(enci|anci)$/, 'nce'],
  [/(fulness|ousness|iveness|ness|ful)$/, ''],
  [/(aliti|alism|alli|ical|icate|iciti)$/, 'al'],
  [/(abli|biliti)$/, 'ble'],
  [/(ousli|entli|eli|ative|alize|iviti)$/, ''],
];
const LAST = /(al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ism|ate|iti|ous|ive|ize)$/;

/**
 * Stem of an English word in lower case; a word with other letters, digits or fewer than four letters is its own stem.
 * @example stem('hibernating') === stem('hibernation') // true
 */
export function stem(word: string): string {
  if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  let root = trimPlural(word);
  root = trimParticiple(root);
  if (root.length > 3 && root.endsWith('y') && !/[aeiou]y$/.test(root)) root = `${root.slice(0, -1)}i`;
  root = trimDerived(root);
  return trimFinalE(root);
}

function trimPlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ies$/.test(word)) return word.length > 4 ? `${word.slice(0, -3)}y` : word.slice(0, -1);
  return /[^su]s$/.test(word) ? word.slice(0, -1) : word;
}

function trimParticiple(word: string): string {
  if (word.endsWith('eed')) return M0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const root = word.replace(/(ed|ing)$/, '');
  if (root === word || root.length < 2 || !HAS_VOWEL.test(root)) return word;
  if (/(at|bl|iz)$/.test(root)) return `${root}e`;
  if (/([^aeiouylsz])\1$/.test(root)) return root.slice(0, -1);
  return M_IS_1.test(root) && SHORT.test(root) ? `${root}e` : root;
}

function trimDerived(word: string): string {
  for (const [ending, instead] of ENDINGS) {
    const root = word.replace(ending, '');
    if (root !== word) return M0.test(root) && root.length > 2 ? trimLast(root + instead) : word;
  }
  return trimLast(word);
}

function trimLast(word: string): string {
  const root = word.replace(LAST, '').replace(/([st])ion$/, '$1');
  return root !== word && M1.test(root) ? root : word;
}

function trimFinalE(word: string): string {
  if (!word.endsWith('e')) return word;
  const root = word.slice(0, -1);
  return M1.test(root) || (M_IS_1.test(root) && !SHORT.test(root)) ? root : word;
}
