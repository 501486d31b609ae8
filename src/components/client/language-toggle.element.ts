import { preferences } from './preferences.ts';
import { sectionInView } from './section-in-view.ts';

/** Keeps section and query when the reader changes the language, and remembers the choice. Without script the links inside still work. */
class LanguageToggle extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    // The address is set just before it is used, for every way of using it: click, new tab, copy.
    for (const event of ['pointerdown', 'focusin', 'click'] as const) document.addEventListener(event, (e) => this.#aim(e.target), { signal, capture: true });
    document.addEventListener('click', (event) => remember(event.target), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #aim(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-lang]') : null;
    if (!link) return;
    const url = new URL(link.href);
    url.search = location.search;
    url.hash = this.#section() ?? '';
    link.href = url.href;
  }

  #section(): string | undefined {
    if (window.scrollY < 8) return location.hash.slice(1) || undefined;
    const headings = [...document.querySelectorAll<HTMLElement>('.prose :is(h2, h3, h4)[id]:not([data-second]), .letter h2[id]')];
    const tops = headings.map((heading) => ({ id: heading.id, top: heading.getBoundingClientRect().top }));
    return sectionInView(tops, window.innerHeight);
  }
}

function remember(target: EventTarget | null): void {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-lang]') : null;
  if (link?.dataset['lang']) preferences.set('lang', link.dataset['lang']);
}

customElements.define('kb-language-toggle', LanguageToggle);
