import styleUrl from '../../styles/copy-menu.css?url';
import { type CopyKind, copyText, type CopySource } from './copy-menu-text.ts';
import { loadStyle } from './load-style.ts';

/** A disclosure with buttons that copy something of the page, save it as a poster, or hand it to the device's share sheet. */
class Copy extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const share = this.querySelector<HTMLElement>('[data-copy="share"]');
    if (share) share.hidden = typeof navigator.share !== 'function';
    // The panel stands below the button, as far as there is room to its right.
    const place = (): void => this.style.setProperty('--from', `${this.offsetLeft}px`);
    this.addEventListener('pointerover', place, { signal });
    this.addEventListener('focusin', place, { signal });
    place();
    this.addEventListener('click', ({ target }) => void (target instanceof HTMLElement && target.dataset['copy'] && this.#do(target.dataset['copy'])), {
      signal,
    });
    document.addEventListener('keydown', ({ key }) => key === 'Escape' && this.#details.open && this.#close(true), { signal });
    document.addEventListener('pointerdown', ({ target }) => this.contains(target as Node) || this.#close(false), { signal });
    this.addEventListener('focusout', ({ relatedTarget }) => void (relatedTarget && !this.contains(relatedTarget as Node) && this.#close(false)), { signal });
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  get #details(): HTMLDetailsElement {
    return this.querySelector('details') as HTMLDetailsElement;
  }

  #close(giveFocusBack: boolean): void {
    this.#details.open = false;
    this.#say('');
    if (giveFocusBack) this.querySelector('summary')?.focus();
  }

  async #do(kind: string): Promise<void> {
    this.#say('');
    const { done = '', saved = '', failed = '' } = this.dataset;
    try {
      if (kind === 'share') await this.#share();
      else if (kind === 'poster') {
        const { savePoster } = await import('./poster.ts');
        await savePoster(this.#link(''), this.#source, this.dataset['scan'] ?? '');
        this.#say(saved);
      } else if (kind === 'page') await this.#copyPage();
      else {
        const text = copyText(kind as CopyKind, this.#source);
        await (navigator.clipboard?.writeText(text) ?? Promise.reject()).then(
          () => this.#say(done),
          () => this.#offer(text),
        );
      }
    } catch {
      this.#say(failed);
    }
  }

  /** Safari wants to be given the text's promise at once, as long as the click is fresh. */
  async #copyPage(): Promise<void> {
    const text = fetch(this.#link('[type]')).then((response) => (response.ok ? response.text() : Promise.reject(new Error(response.statusText))));
    const blob = text.then((plain) => new Blob([plain], { type: 'text/plain' }));
    const write = async (): Promise<void> =>
      typeof ClipboardItem === 'function' ? navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]) : navigator.clipboard.writeText(await text);
    const written = write();
    written.catch(() => {});
    const plain = await text;
    await written.then(
      () => this.#say(this.dataset['done'] ?? ''),
      () => this.#offer(plain),
    );
  }

  async #share(): Promise<void> {
    const { title, url } = this.#source;
    try {
      await navigator.share({ title, url });
    } catch (error) {
      // The reader has closed the sheet.
      if ((error as DOMException).name !== 'AbortError') throw error;
    }
  }

  #link(which: string): string {
    return this.querySelector<HTMLAnchorElement>(`a${which}`)?.href ?? '';
  }

  get #source(): CopySource {
    const textOf = (element: Element | null): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
    const head = this.closest('.entry-head');
    const terms = [...(head?.querySelectorAll('.rail .rail-term') ?? [])].map(textOf);
    return { title: textOf(head?.querySelector('h1:not([data-second])') ?? null), url: location.href, permalink: this.#link(''), terms };
  }

  #say(...words: (string | Node)[]): void {
    this.querySelector('[role="status"]')?.replaceChildren(...words);
    this.querySelector('textarea')?.remove();
  }

  /** Where the browser refuses: the text, selected, to be copied by hand. */
  #offer(text: string): void {
    const { refused = '' } = this.dataset;
    this.#say(refused);
    const area = document.createElement('textarea');
    area.readOnly = true;
    area.rows = 3;
    area.value = text;
    area.setAttribute('aria-label', refused);
    this.querySelector('[role="status"]')?.after(area);
    area.focus();
    area.select();
    area.scrollTop = 0;
  }
}

// The buttons show when there is something behind them, and the style that they need.
loadStyle(styleUrl)
  .catch(() => {})
  .finally(() => customElements.define('kb-copy', Copy));
