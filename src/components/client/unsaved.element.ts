import { cacheName } from '../../offline/client/copies.ts';
import { savedLanguages } from '../../offline/client/state.ts';
import { preferences } from './preferences.ts';
import { samePage } from './same-page.ts';

/** On the page that stands in for one that is not saved: leads to the same page in a saved language, or to what else is saved. */
class Unsaved extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.addEventListener('click', () => location.reload());
    this.#look()
      .then((forwarded) => forwarded || delete this.dataset['looking'])
      .catch(() => delete this.dataset['looking']);
  }

  /** Shows what is saved, or sends the reader on. */
  async #look(): Promise<boolean> {
    const base = this.dataset['base'] ?? '/';
    const copies = await savedLanguages(base);
    const saved = [...copies.keys()];
    const path = location.pathname.slice(base.length);
    const found: string[] = [];
    for (const [lang, revision] of copies)
      if (await caches.match(base + samePage(path, lang), { cacheName: cacheName(base, lang, revision) })) found.push(lang);
    const wanted = [preferences.get('lang'), ...navigator.languages.map((tag) => tag.split('-')[0])];
    const best = wanted.find((lang) => found.includes(lang ?? '')) ?? found[0];
    // A page of no language, and a folder without its slash, are sent on as they would be with a network.
    if (best && samePage(path, best) !== path && !isOfOther(path, this.#langs(), best)) {
      location.replace(base + samePage(path, best) + location.search + location.hash);
      return true;
    }
    for (const link of this.querySelectorAll<HTMLAnchorElement>('[data-same] a')) {
      const { lang = '' } = link.dataset;
      link.href = base + samePage(path, lang) + location.search + location.hash;
      show(link, found.includes(lang));
    }
    for (const item of this.querySelectorAll<HTMLElement>('[data-saved] li')) item.hidden = !saved.includes(item.dataset['lang'] ?? '');
    this.querySelector<HTMLElement>('[data-same]')?.toggleAttribute('hidden', found.length === 0);
    this.querySelector<HTMLElement>('[data-saved]')?.toggleAttribute('hidden', saved.length === 0);
    return false;
  }

  #langs(): string[] {
    return [...this.querySelectorAll<HTMLElement>('[data-saved] li')].flatMap(({ dataset }) => dataset['lang'] ?? []);
  }
}

/** Whether an address names a language, and another than the one that is saved: then it is the reader who decides. */
const isOfOther = (path: string, langs: readonly string[], lang: string): boolean => {
  const [own = ''] = path.split('/');
  return own !== lang && langs.includes(own);
};

function show(link: HTMLElement, shown: boolean): void {
  const item = link.closest('li');
  if (item) item.hidden = !shown;
}

customElements.define('kb-unsaved', Unsaved);
