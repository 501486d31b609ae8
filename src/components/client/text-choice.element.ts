import styleUrl from '../../styles/text-panel.css?url';
import { holdPlace } from './hold-place.ts';
import { loadStyle } from './load-style.ts';
import { preferences } from './preferences.ts';

/** Size of the text and width of its lines: chosen in a popover, held on every page from now on. What is read stays where it is. */
class TextChoice extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { dataset } = document.documentElement;
    for (const input of this.querySelectorAll('input')) {
      input.checked = (dataset[input.name] ?? 'auto') === input.value;
      input.addEventListener(
        'change',
        () => {
          preferences.set(input.name, input.value);
          holdPlace(() => {
            dataset[input.name] = input.value;
          });
        },
        { signal: this.#abort.signal },
      );
    }
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }
}

/** The panel is not shown before it has its style. */
export const ready = loadStyle(styleUrl).then(() => customElements.define('kb-text', TextChoice));
