import { preferences } from './preferences.ts';

/** A button that switches furigana and pinyin over headwords on and off, on every page from now on. */
class Readings extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const button = this.querySelector('button');
    const { classList } = document.documentElement;
    const show = (): void => button?.setAttribute('aria-pressed', String(classList.contains('readings')));
    show();
    button?.addEventListener(
      'click',
      () => {
        preferences.set('readings', classList.toggle('readings') ? 'on' : 'off');
        show();
      },
      { signal: this.#abort.signal },
    );
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }
}

customElements.define('kb-readings', Readings);
