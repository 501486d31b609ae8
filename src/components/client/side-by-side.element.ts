import styleUrl from '../../styles/side-by-side.css?url';
import { holdPlace } from './hold-place.ts';
import { keepSecondLanguage } from './keep-second-language.ts';
import { layBeside } from './lay-beside.ts';
import { loadStyle } from './load-style.ts';
import { isPlainClick } from './plain-click.ts';
import { siteLanguages } from './site-languages.ts';

const wanted = (): string => new URLSearchParams(location.search).get('with') ?? '';

/** Opens a second language beside the text. Which one is in the address: `?with=ja`. */
class SideBySide extends HTMLElement {
  #abort = new AbortController();
  #pages = new Map<string, Promise<Element>>();
  #takeAway: (() => void) | undefined;
  /** Language that is open, or that has been asked for last. */
  #second = '';

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    for (const link of this.#links()) {
      link.dataset['page'] = link.href;
      if (link.matches(':hover, :focus')) this.#fetch(link).catch(() => {});
    }
    this.#show();
    for (const type of ['pointerover', 'focusin'])
      this.addEventListener(type, ({ target }) => this.#links().some((link) => link === target && this.#fetch(link).catch(() => {})), { signal });
    this.addEventListener('click', (event) => this.#click(event), { signal });
    window.addEventListener('popstate', () => void this.#follow(), { signal });
    // The browser finds the place again on a page of this length only; a reload begins with a shorter one.
    document.addEventListener('scrollend', () => this.#takeAway && history.replaceState({ ...history.state, top: window.scrollY }, ''), { signal });
    if (wanted()) void this.#follow().then(restorePlace);
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a[data-with]')];
  }

  #click(event: MouseEvent): void {
    const link = this.#links().find((candidate) => candidate === event.target);
    if (!link || !isPlainClick(event)) return;
    event.preventDefault();
    if (link.dataset['with'] !== wanted()) history.pushState(null, '', link.href);
    void this.#follow();
  }

  /** Shows what the address asks for; a language that this page does not offer is none. */
  async #follow(): Promise<void> {
    const link = this.#links().find(({ dataset }) => dataset['with'] === wanted());
    const second = link?.dataset['with'] ?? '';
    const isLatest = (): boolean => this.#second === second;
    this.#second = second;
    try {
      const [article] = second && link ? await Promise.all([this.#fetch(link), loadStyle(styleUrl)]) : [];
      if (isLatest()) holdPlace(() => this.#replace(link, article));
    } catch {
      if (isLatest()) holdPlace(() => this.#replace(link, undefined));
    }
    if (isLatest()) delete document.documentElement.dataset['waits'];
  }

  #fetch(link: HTMLAnchorElement): Promise<Element> {
    const url = link.dataset['with'] ? (link.dataset['page'] ?? '') : '';
    const known = this.#pages.get(url);
    if (known || !url) return known ?? Promise.reject(new Error('nothing to fetch'));
    const page = fetchArticle(url);
    this.#pages.set(url, page);
    page.catch(() => this.#pages.delete(url));
    return page;
  }

  #replace(link: HTMLAnchorElement | undefined, article: Element | undefined): void {
    this.#takeAway?.();
    this.#takeAway = undefined;
    const own = this.closest('.entry');
    const ownTag = own?.closest<HTMLElement>('[lang]')?.lang ?? '';
    if (own && link && article) {
      const names = { own: nameOf(ownTag), second: link.textContent?.trim() ?? '' };
      this.#takeAway = layBeside(own, { article, tag: link.hreflang, ownTag, names });
    }
    this.#show();
    this.#say(link, article);
    document.dispatchEvent(new Event('kb-text'));
  }

  /** Where the links lead, and which of them is current. */
  #show(): void {
    for (const link of this.#links()) {
      const { with: second = '' } = link.dataset;
      const url = new URL(location.href);
      url.hash = '';
      if (second) url.searchParams.set('with', second);
      else url.searchParams.delete('with');
      link.href = url.href;
      link.toggleAttribute('aria-current', false);
      if (second === '') link.hidden = this.#takeAway === undefined;
      else if (this.#takeAway && second === this.#second) link.setAttribute('aria-current', 'true');
    }
  }

  #say(link: HTMLAnchorElement | undefined, article: Element | undefined): void {
    const status = this.querySelector('[role="status"]');
    if (!status) return;
    const { with: second, opened = '', failed = '', page = '' } = link?.dataset ?? {};
    status.replaceChildren(second ? (article ? opened : failed) : '');
    status.classList.toggle('visually-hidden', !second || article !== undefined);
    if (!second || article || !link) return;
    const plain = document.createElement('a');
    plain.href = page;
    plain.lang = plain.hreflang = link.hreflang;
    plain.textContent = link.textContent?.trim() ?? '';
    status.append(' ', plain);
  }
}

async function fetchArticle(url: string): Promise<Element> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const article = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector('.entry');
  if (!article) throw new Error(`${url} has no article`);
  return article;
}

const nameOf = (tag: string): string => siteLanguages().languages.find((language) => language.tag === tag)?.name ?? '';

/** Where the reader was before the page was left, or the section that the address names, now that the page has its full length. */
function restorePlace(): void {
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const { top } = (history.state ?? {}) as { top?: number };
  if (entry?.type !== 'navigate' && top !== undefined) window.scrollTo({ top, behavior: 'instant' });
  else if (location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView({ behavior: 'instant' });
}

keepSecondLanguage(wanted);
customElements.define('kb-side-by-side', SideBySide);
if (!document.querySelector('kb-side-by-side')) delete document.documentElement.dataset['waits'];
