import type { SearchResult } from '../../search/client/draw.ts';
import type { MarkedText } from '../../search/client/excerpt.ts';
import type { Suggestion } from '../../search/client/suggest.ts';

/** State of a search, as `data-state` says it. */
export type SearchState = 'idle' | 'loading' | 'ready' | 'empty' | 'error';

/** The ordered list of what was found. Each item says its kind, concept and language, and has one link. */
export class SearchResults extends HTMLElement {
  set state(state: SearchState) {
    this.dataset['state'] = state;
    this.toggleAttribute('aria-busy', state === 'loading');
  }

  /** Links of the items, in order. */
  get links(): HTMLAnchorElement[] {
    return [...this.querySelectorAll<HTMLAnchorElement>('a')];
  }

  clear(): void {
    this.replaceChildren();
  }

  /** Shows results; `reader` is the language that needs no mention. */
  showResults(results: readonly SearchResult[], reader: string): void {
    this.#show(results.map((result) => this.#resultItem(result, reader)));
  }

  /** Shows names that begin like what has been typed so far. */
  showSuggestions(suggestions: readonly Suggestion[]): void {
    this.#show(
      suggestions.map((suggestion) => {
        const parts = this.#item('concept', suggestion.lang, suggestion.concept, suggestion.url);
        parts.title.textContent = suggestion.term;
        parts.excerpt.textContent = suggestion.matched?.text ?? '';
        if (suggestion.matched) parts.excerpt.lang = this.#tag(suggestion.matched.lang);
        return parts.item;
      }),
    );
  }

  #show(items: HTMLLIElement[]): void {
    const list = document.createElement('ol');
    list.className = 'results';
    list.append(...items);
    this.replaceChildren(list);
  }

  #resultItem(result: SearchResult, reader: string): HTMLLIElement {
    const { item, title, reading, language, excerpt, rail } = this.#item(result.kind, result.lang, result.concept, result.url);
    title.append(...marked(result.title));
    if (result.reading) show(reading, result.reading);
    if (result.lang !== reader) show(language, this.#name(result.lang)?.textContent ?? '');
    excerpt.append(...marked(excerptOf(result)));
    if (result.kind === 'concept' && result.others.length > 0) {
      rail.hidden = false;
      rail.append(
        ...result.others.map((other) => {
          const entry = document.createElement('li');
          entry.lang = this.#tag(other.lang);
          entry.textContent = other.title;
          return entry;
        }),
      );
    }
    return item;
  }

  /** The filter's name of a language, which says its BCP 47 tag. */
  #name(lang: string): HTMLElement | null {
    return this.closest('kb-search')?.querySelector(`input[name="lang"][value="${lang}"] + span`) ?? null;
  }

  #tag(lang: string): string {
    return this.#name(lang)?.lang || lang;
  }

  #item(kind: string, lang: string, concept: string | undefined, url: string) {
    const template = this.closest('kb-search')?.querySelector<HTMLTemplateElement>('template[data-result]');
    const item = template?.content.querySelector('li')?.cloneNode(true) as HTMLLIElement | undefined;
    if (!item) throw new Error('the search box has no template of a result');
    const part = <T extends HTMLElement>(selector: string): T => item.querySelector(selector) as T;
    const title = part<HTMLAnchorElement>('.result-title');
    title.href = url;
    item.lang = this.#tag(lang);
    item.dataset['kind'] = kind;
    if (concept) item.dataset['concept'] = concept;
    return { item, title, reading: part('.reading'), language: part('.result-lang'), excerpt: part('.result-excerpt'), rail: part('.result-rail') };
  }
}

function show(element: HTMLElement, text: string): void {
  element.hidden = false;
  element.textContent = text;
}

/** A concept is introduced by its summary; marked, where the words stand in it. */
function excerptOf({ kind, summary, excerpt }: SearchResult): MarkedText[] {
  const text = excerpt.map((part) => part.text).join('');
  return kind === 'concept' && summary && !summary.startsWith(text.slice(0, 20)) ? [{ text: summary, mark: false }] : excerpt;
}

const marked = (parts: readonly MarkedText[]): Node[] =>
  parts.map(({ text, mark }) => {
    if (!mark) return document.createTextNode(text);
    const element = document.createElement('mark');
    element.textContent = text;
    return element;
  });

customElements.define('kb-search-results', SearchResults);
