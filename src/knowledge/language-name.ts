import { type Lang, tagOf } from '../site.ts';

const names = new Intl.DisplayNames('en', { type: 'language' });

/**
 * English name of a language, for messages to authors.
 * @example languageName('ja') // 'Japanese'
 */
export const languageName = (lang: Lang): string => names.of(new Intl.Locale(tagOf(lang)).language) ?? lang;
