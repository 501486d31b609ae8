import type { OfflineIndex } from '../../offline/manifest.ts';
import { SaveError } from '../../offline/client/load-file.ts';
import { type Progress, removeLanguage, saveLanguage } from '../../offline/client/save.ts';
import { type LanguageState, readIndex, readState } from '../../offline/client/state.ts';
import { formatBytes, formatNumber } from './format-size.ts';

/** What the button of a language does, by how it stands with the language. */
const ACTIONS = { none: 'save', begun: 'continue', older: 'update', saved: '' } as const;

/** Milliseconds between two pictures of the progress. */
const PACE = 150;

/** The page on which readers save languages for reading without a network. */
class Offline extends HTMLElement {
  #index: OfflineIndex | undefined;
  #abort: AbortController | undefined;
  #stop = new AbortController();

  connectedCallback(): void {
    this.#stop = new AbortController();
    const { signal } = this.#stop;
    this.addEventListener('click', ({ target }) => this.#click(target), { signal });
    window.addEventListener('online', () => this.#abort || void this.#refresh(), { signal });
    void this.#start();
  }

  disconnectedCallback(): void {
    this.#stop.abort();
    this.#abort?.abort();
  }

  get #base(): string {
    return this.dataset['base'] ?? '/';
  }

  async #start(): Promise<void> {
    try {
      if (!('serviceWorker' in navigator && 'locks' in navigator)) throw new Error('there are no service workers here');
      await this.#refresh();
    } catch (error) {
      console.warn(error);
      this.#part('[data-unsupported]').hidden = false;
    }
  }

  /** Shows how it stands with every language. */
  async #refresh(): Promise<void> {
    this.#index = await readIndex(this.#base);
    for (const row of this.#rows()) this.#show(row, await readState(this.#base, row.dataset['lang'] ?? '', this.#index));
    this.#part('ul').hidden = false;
  }

  #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('li[data-lang]')];
  }

  #click(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest<HTMLElement>('button[data-do]') : null;
    const row = button?.closest<HTMLElement>('li');
    if (!row) return;
    if (button?.dataset['do'] === 'cancel') this.#abort?.abort();
    else if (!this.#abort) void (button?.dataset['do'] === 'remove' ? this.#remove(row) : this.#save(row));
  }

  async #save(row: HTMLElement): Promise<void> {
    // Asked of the browser now, on the reader's own click: otherwise it may clear what is saved when it needs the room.
    navigator.storage?.persist?.().catch(() => {});
    this.#abort = new AbortController();
    this.#busy(row, true);
    this.#say(this.#text('saving', { language: nameOf(row) }));
    const { signal } = this.#abort;
    let latest: Progress | undefined;
    const draw = setInterval(() => latest && this.#showProgress(row, latest), PACE);
    const onProgress = (progress: Progress): void => {
      latest = progress;
    };
    const fault = await faultOf(saveLanguage(row.dataset['lang'] ?? '', { base: this.#base, signal, onProgress }));
    clearInterval(draw);
    // The site may have got newer text since the page was opened.
    this.#index = (await readIndex(this.#base)) ?? this.#index;
    this.#abort = undefined;
    this.#busy(row, false);
    await this.#end(row, signal.aborted ? 'cancelled' : 'done', signal.aborted ? undefined : fault);
  }

  async #remove(row: HTMLElement): Promise<void> {
    await this.#end(row, 'removed', await faultOf(removeLanguage(this.#base, row.dataset['lang'] ?? '')));
  }

  /** Shows what has become of a language, and says it; or what has gone wrong. */
  async #end(row: HTMLElement, said: string, fault: unknown): Promise<void> {
    const focused = row.contains(document.activeElement);
    this.#show(row, await readState(this.#base, row.dataset['lang'] ?? '', this.#index));
    const text = fault ? this.#text(fault instanceof SaveError ? fault.fault : 'failed', {}) : this.#text(said, { language: nameOf(row) });
    const error = find(row, '.offline-error');
    error.textContent = fault ? text : '';
    error.hidden = !fault;
    this.#say(text);
    if (fault) console.warn(fault);
    if (focused) row.querySelector<HTMLElement>('button:not([hidden])')?.focus();
  }

  /** While one language is being saved, the others wait. */
  #busy(row: HTMLElement, busy: boolean): void {
    for (const other of this.#rows()) for (const button of other.querySelectorAll('button')) button.disabled = busy && other !== row;
    find(row, 'progress').hidden = !busy;
    find(row, '.offline-error').hidden = true;
    if (!busy) return;
    this.#label(row, 'cancel');
    find(row, '[data-do="remove"]').hidden = true;
    find<HTMLProgressElement>(row, 'progress').removeAttribute('value');
    find(row, '.offline-state').textContent = this.#text('saving', { language: nameOf(row) });
  }

  #showProgress(row: HTMLElement, { files, allFiles, bytes, allBytes }: Progress): void {
    const bar = find<HTMLProgressElement>(row, 'progress');
    bar.max = allBytes;
    bar.value = bytes;
    find(row, '.offline-state').textContent = this.#text('progress', {
      files: formatNumber(files),
      all: formatNumber(allFiles),
      bytes: formatBytes(bytes),
      total: formatBytes(allBytes),
    });
  }

  #show(row: HTMLElement, state: LanguageState): void {
    row.dataset['state'] = state.is;
    find(row, '.offline-state').textContent = this.#stateText(state);
    this.#label(row, this.#index ? ACTIONS[state.is] : '');
    find(row, '[data-do="remove"]').hidden = state.is === 'none';
  }

  #stateText(state: LanguageState): string {
    switch (state.is) {
      case 'none': {
        const { size } = state;
        if (!size) return this.#text('unknown', {});
        return this.#text('size', { bytes: formatBytes(size.bytes), sent: formatBytes(size.sent), files: formatNumber(size.files) });
      }
      case 'begun':
        return this.#text('begun', { files: formatNumber(state.files), all: formatNumber(state.allFiles) });
      case 'saved':
        return this.#text('saved', { bytes: formatBytes(state.bytes) });
      case 'older':
        return this.#text('older', { sent: formatBytes(state.sent ?? 0) });
    }
  }

  /** What the first button of a row does; nothing hides it. */
  #label(row: HTMLElement, action: string): void {
    const button = find(row, '.button');
    button.hidden = action === '';
    if (action === '') return;
    button.dataset['do'] = action;
    find(button, 'span').textContent = this.#text(action, {});
  }

  /** A sentence of the page's language, its placeholders filled in. */
  #text(key: string, values: Record<string, string>): string {
    const texts = JSON.parse(this.dataset['texts'] ?? '{}') as Record<string, string>;
    return (texts[key] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  }

  #say(text: string): void {
    this.#part('[role="status"]').textContent = text;
  }

  #part(selector: string): HTMLElement {
    return find(this, selector);
  }
}

/** What an attempt has failed with; nothing where it has not. */
const faultOf = (attempt: Promise<void>): Promise<unknown> =>
  attempt.then(
    () => undefined,
    (error: unknown) => error,
  );

const nameOf = (row: HTMLElement): string => row.dataset['name'] ?? '';

function find<T extends HTMLElement = HTMLElement>(parent: HTMLElement, selector: string): T {
  const part = parent.querySelector<T>(selector);
  if (!part) throw new Error(`the page has no ${selector}`);
  return part;
}

customElements.define('kb-offline', Offline);
