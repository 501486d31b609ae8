/** The filters of a search box: groups of radio buttons, of which the first lets everything through. They live in the address under their names. */
const FILTERS = ['lang', 'kind'] as const;
type Filter = (typeof FILTERS)[number];

/** The value that is chosen in a filter; empty for everything. */
export const filterOf = (box: HTMLElement, name: Filter): string => box.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value ?? '';

/** Chooses what an address asks for, and everything where it asks for nothing that there is. */
export function chooseFilters(box: HTMLElement, wanted: URLSearchParams): void {
  for (const name of FILTERS) {
    const radios = [...box.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)];
    const chosen = radios.find(({ value }) => value === (wanted.get(name) ?? '')) ?? radios[0];
    if (chosen) chosen.checked = true;
  }
}

/** The page's address with a query and the chosen filters. */
export function addressOf(query: string, box: HTMLElement): URL {
  const url = new URL(location.href);
  for (const [name, value] of [['q', query] as const, ...FILTERS.map((filter) => [filter, filterOf(box, filter)] as const)]) {
    if (value) url.searchParams.set(name, value);
    else url.searchParams.delete(name);
  }
  return url;
}

/** Shows beside each choice of a filter how many results it has. */
export function countFilter(box: HTMLElement, name: Filter, counts: Readonly<Record<string, number>>): void {
  for (const radio of box.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)) {
    const count = radio.parentElement?.querySelector('.count');
    if (count && radio.value) count.textContent = String(counts[radio.value] ?? 0);
  }
}
