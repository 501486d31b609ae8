import { isPlainClick } from './plain-click.ts';

/** Opens search in a dialog, by its link, by Ctrl/⌘ K and by `/`. What the dialog needs is loaded when it is first wanted. */
class SearchOpen extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const link = this.querySelector('a');
    if (!link) return;
    link.setAttribute('aria-keyshortcuts', 'Control+K Meta+K /');
    link.addEventListener('click', (event) => this.#open(event, link), { signal });
    link.addEventListener('pointerenter', () => void load(), { signal, once: true });
    document.addEventListener('keydown', (event) => isShortcut(event) && this.#open(event, link), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  #open(event: Event, link: HTMLAnchorElement): void {
    if (event instanceof MouseEvent && !isPlainClick(event)) return;
    // On the search page itself the box is already there.
    const here = document.querySelector<HTMLInputElement>('main kb-search input[type="search"]');
    event.preventDefault();
    if (here) {
      here.focus();
      return;
    }
    load().then(
      ({ openSearchDialog }) => openSearchDialog(link.href),
      () => location.assign(link.href),
    );
  }
}

const load = (): Promise<typeof import('./search-dialog.ts')> => import('./search-dialog.ts');

function isShortcut(event: KeyboardEvent): boolean {
  if (event.key.toLowerCase() === 'k' && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey) return true;
  const typing = event.target instanceof Element && event.target.closest('input, textarea, select, [contenteditable]');
  return event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey;
}

customElements.define('kb-search-open', SearchOpen);
