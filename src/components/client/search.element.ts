import type { SearchAnswer } from '../../search/client/answer.ts';
import { openSearch, type SearchClient } from '../../search/client/open-search.ts';
import { rememberFound } from './found-words.ts';
import { moveFocus } from './move-focus.ts';
import { recentSearches } from './recent-searches.ts';
import { addressOf, chooseFilters, countFilter, filterOf } from './search-filters.ts';
import { nearItem, recentItem } from './search-items.ts';
import './search-results.element.ts';
import type { SearchResults, SearchState } from './search-results.element.ts';

/** Quiet time after the last key before the index is asked, in milliseconds. Names are matched at once. */
const PAUSE = 120;
/** Results shown at first, and added by each step: each costs the reader a small file, and the dialog has room for fewer. */
const STEP = { page: 10, dialog: 6 };

/** The search box with its filters and results, on the search page and in the dialog. On the page the query lives in the address. */
class Search extends HTMLElement {
  #abort = new AbortController();
  #client: Promise<SearchClient> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Number of the latest question; answers to earlier ones are dropped. */
  #asked = 0;
  #step = this.closest('dialog') ? STEP.dialog : STEP.page;
  /** The question whose answer is on the screen. */
  #answered = '';
  /** Results shown at most. */
  #limit = this.#step;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#input.addEventListener('input', () => this.#typed(), { signal });
    this.#input.addEventListener('focus', async () => (await this.#open().catch(() => undefined))?.warm(), { signal, once: true });
    this.#part('.search-filters').addEventListener('change', () => this.#ask(), { signal });
    this.#part('[data-retry]').addEventListener('click', () => this.#ask(), { signal });
    this.#part('[data-more]').addEventListener('click', () => this.#showMore(), { signal });
    this.#results.addEventListener('click', (event) => this.#follow(event.target), { signal });
    this.#results.addEventListener('auxclick', (event) => this.#follow(event.target), { signal });
    this.#part('[data-forget]').addEventListener('click', () => this.#forget(), { signal });
    this.addEventListener('keydown', (event) => this.#move(event), { signal });
    if (this.#inDialog) return;
    this.#part('form').addEventListener('submit', (event) => this.#submit(event), { signal });
    window.addEventListener('popstate', () => this.#readAddress(), { signal });
    this.#readAddress();
    if (!this.#input.value) this.#input.focus({ preventScroll: true });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
  }

  get #inDialog(): boolean {
    return 'inDialog' in this.dataset;
  }

  get #input(): HTMLInputElement {
    return this.#part<HTMLInputElement>('input[type="search"]');
  }

  get #results(): SearchResults {
    return this.#part<SearchResults>('kb-search-results');
  }

  #part<T extends HTMLElement = HTMLElement>(selector: string): T {
    const part = this.querySelector<T>(selector);
    if (!part) throw new Error(`the search box has no ${selector}`);
    return part;
  }

  #open(): Promise<SearchClient> {
    this.#client ??= openSearch({ base: this.dataset['base'] ?? '/', lang: this.dataset['lang'] ?? '', onNames: () => this.#suggest() }).catch(
      (error: unknown) => {
        this.#client = undefined;
        throw error;
      },
    );
    return this.#client;
  }

  #readAddress(): void {
    const wanted = new URLSearchParams(location.search);
    this.#input.value = wanted.get('q') ?? '';
    chooseFilters(this, wanted);
    this.#ask();
  }

  #writeAddress(how: 'pushState' | 'replaceState'): void {
    if (this.#inDialog) return;
    const url = addressOf(this.#input.value.trim(), this);
    if (url.href !== location.href) history[how](null, '', url);
  }

  #submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    recentSearches.add(this.#input.value);
    this.#writeAddress('pushState');
    this.#ask();
  }

  /** A result is about to be opened: its words will be marked there, and the query was worth remembering. */
  #follow(target: EventTarget | null): void {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link) return;
    recentSearches.add(this.#input.value);
    const marks = [...(link.closest('li')?.querySelectorAll('mark') ?? [])].map((mark) => mark.textContent);
    rememberFound(link.href, [...marks, this.#input.value]);
  }

  #forget(): void {
    recentSearches.clear();
    this.#showRecent(true);
    this.#input.focus();
  }

  #showRecent(idle: boolean): void {
    const recent = idle ? recentSearches.list() : [];
    const box = this.#part('.search-recent');
    box.hidden = recent.length === 0;
    const items = recent.map((query) =>
      recentItem(query, () => {
        this.#input.value = query;
        this.#input.focus();
        this.#ask();
      }),
    );
    this.#part('.search-recent ul').replaceChildren(...items);
  }

  #typed(): void {
    this.#suggest();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#ask(), PAUSE);
  }

  /** Shows concepts by their names while the index has not answered yet. */
  #suggest(): void {
    const typed = this.#input.value.trim();
    if (!typed) return;
    this.#open().then(
      (client) => {
        if (typed !== this.#input.value.trim() || typed === this.#answered) return;
        const suggestions = client.suggest(typed);
        if (suggestions.length === 0) return;
        this.#show('loading', '');
        this.#results.showSuggestions(suggestions);
      },
      () => {},
    );
  }

  /** Adds the next results, and goes to the first of them. */
  async #showMore(): Promise<void> {
    const shown = this.#results.links.length;
    await this.#ask(this.#limit + this.#step);
    this.#results.links[shown]?.focus();
  }

  async #ask(limit = this.#step): Promise<void> {
    this.#limit = limit;
    const query = this.#input.value.trim();
    const asked = ++this.#asked;
    this.#writeAddress('replaceState');
    if (!query) {
      this.#answered = '';
      this.#results.clear();
      this.#part('.search-filters').hidden = true;
      this.#show('idle', '');
      return;
    }
    this.#show('loading', this.dataset['loading'] ?? '');
    try {
      const client = await this.#open();
      const options = {
        lang: filterOf(this, 'lang') || undefined,
        kind: (filterOf(this, 'kind') || undefined) as 'concept' | 'section' | undefined,
        limit,
      };
      const answer = await client.search(query, options);
      if (asked !== this.#asked) return;
      this.#answered = query;
      this.#answer(answer, query, client);
    } catch (error) {
      if (asked !== this.#asked) return;
      console.warn(error);
      this.#answered = '';
      this.#results.clear();
      this.#show('error', this.#part('.search-error p').textContent ?? '');
    }
  }

  #answer(answer: SearchAnswer, query: string, client: SearchClient): void {
    this.#results.showResults(answer.results, this.dataset['lang'] ?? '');
    this.#part('.search-filters').hidden = false;
    countFilter(this, 'lang', answer.counts.lang);
    countFilter(this, 'kind', answer.counts.kind);
    const also = this.#part('.search-also');
    also.hidden = answer.also.length === 0;
    also.textContent = (this.dataset['also'] ?? '').replace('{terms}', [...new Set(answer.also.map(({ searched }) => searched))].join(' · '));
    if (answer.results.length > 0) {
      this.#part('[data-more]').hidden = answer.results.length >= answer.total;
      this.#show('ready', (this.dataset['results'] ?? '').replace('{n}', String(answer.total)));
      return;
    }
    const text = this.#part('.search-empty-text');
    text.textContent = (text.dataset['text'] ?? '').replace('{query}', query);
    const near = client.suggest(query, { limit: 5 }).map(({ url, term }) => nearItem(url, term));
    this.#part('.search-near').replaceChildren(...near);
    this.#results.clear();
    this.#show('empty', text.textContent);
  }

  #show(state: SearchState, status: string): void {
    this.#results.state = state;
    this.#part('.search-status').textContent = status;
    this.#part('.search-hint').hidden = state !== 'idle';
    this.#showRecent(state === 'idle');
    this.#showAll(state === 'ready');
    this.#part('.search-empty').hidden = state !== 'empty';
    this.#part('.search-error').hidden = state !== 'error';
    if (state === 'ready') return;
    this.#part('.search-also').hidden = true;
    this.#part('[data-more]').hidden = true;
  }

  /** In the dialog: the way to the page of all results. */
  #showAll(ready: boolean): void {
    const all = this.#part('.search-all');
    all.hidden = !ready || !this.#inDialog;
    const link = all.querySelector('a');
    if (!link) return;
    const url = new URL(link.href);
    url.searchParams.set('q', this.#input.value.trim());
    link.href = url.href;
  }

  #move(event: KeyboardEvent): void {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    const { links } = this.#results;
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    if (at < 0 && document.activeElement !== this.#input) return;
    const next = moveFocus(event.key, at, links.length);
    if (next === undefined) return;
    event.preventDefault();
    (next < 0 ? this.#input : links[next])?.focus();
  }
}

customElements.define('kb-search', Search);
