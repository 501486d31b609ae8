import { bestLanguage } from './best-language.ts';
import { preferences } from './preferences.ts';

// Sends the reader of a page without a language to the one in their language. `replace`, so that Back leads to where they came from.
const links = [...document.querySelectorAll<HTMLAnchorElement>('[data-forward] a[data-lang]')];
const offered = links.flatMap(({ dataset }) => dataset['lang'] ?? []);
const lang = bestLanguage(preferences.get('lang'), navigator.languages, offered);
const target = links.find(({ dataset }) => dataset['lang'] === lang);
if (target) location.replace(target.href + location.search + location.hash);
for (const link of links) link.addEventListener('click', () => preferences.set('lang', link.dataset['lang'] ?? ''));
