import type { UiStrings } from '../knowledge/schema.ts';

/** Gives an interface string, its `{placeholders}` filled in. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

/**
 * A translator over one language's strings. An unknown key or a placeholder without a value throws, so that neither reaches a page.
 * @example translator({ count: '{n} terms' })('count', { n: 3 }) // '3 terms'
 */
export function translator(strings: UiStrings): Translate {
  return (key, values = {}) => {
    const text = strings[key];
    if (text === undefined) throw new Error(`content/ui has no string \`${key}\`. Fix: add it to content/ui/en.json and its translations.`);
    return text.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name];
      if (value === undefined) throw new Error(`the string \`${key}\` wants a value for {${name}}`);
      return String(value);
    });
  };
}
