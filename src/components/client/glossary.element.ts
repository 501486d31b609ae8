/** Filters the glossary by category; the choice is kept in the address, so that it can be linked and survives a change of language. */
class Glossary extends HTMLElement {
  connectedCallback(): void {
    const select = this.querySelector('select');
    if (!select) return;
    const wanted = new URLSearchParams(location.search).get('category') ?? '';
    if ([...select.options].some(({ value }) => value === wanted)) select.value = wanted;
    select.addEventListener('change', () => {
      const url = new URL(location.href);
      if (select.value) url.searchParams.set('category', select.value);
      else url.searchParams.delete('category');
      history.replaceState(history.state, '', url);
      this.#show(select.value);
    });
    if (select.value) this.#show(select.value);
  }

  #show(category: string): void {
    let shown = 0;
    for (const letter of this.querySelectorAll<HTMLElement>('.letter')) {
      let any = false;
      for (const row of letter.querySelectorAll<HTMLElement>('li[data-category]')) {
        row.hidden = category !== '' && row.dataset['category'] !== category;
        if (!row.hidden) shown++;
        any ||= !row.hidden;
      }
      letter.hidden = !any;
      const link = this.querySelector<HTMLElement>(`.index-bar a[href="#${CSS.escape(letter.querySelector('h2')?.id ?? '')}"]`);
      link?.parentElement?.toggleAttribute('hidden', !any);
    }
    const empty = this.querySelector<HTMLElement>('.empty');
    if (empty) empty.hidden = shown > 0;
    const output = this.querySelector('output');
    if (output) output.value = (this.dataset['shown'] ?? '').replace('{n}', String(shown));
  }
}

customElements.define('kb-glossary', Glossary);
