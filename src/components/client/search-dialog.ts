import './search.element.ts';

let dialog: Promise<HTMLDialogElement> | undefined;

/**
 * Opens the search dialog. Its contents are those of the search page, fetched when it is first opened.
 * @param url Address of the search page in the reader's language.
 */
export async function openSearchDialog(url: string): Promise<void> {
  dialog ??= makeDialog(url);
  try {
    const opened = await dialog;
    if (!opened.open) opened.showModal();
    const input = opened.querySelector<HTMLInputElement>('input[type="search"]');
    input?.focus();
    input?.select();
  } catch (error) {
    dialog = undefined;
    throw error;
  }
}

async function makeDialog(url: string): Promise<HTMLDialogElement> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const search = page.querySelector<HTMLElement>('kb-search');
  if (!search) throw new Error(`${url} has no search box`);
  search.dataset['inDialog'] = '';
  const made = document.createElement('dialog');
  made.className = 'search-dialog';
  made.setAttribute('aria-label', page.querySelector('h1')?.textContent ?? '');
  made.append(document.adoptNode(search));
  // A press on the backdrop lands on the dialog itself.
  made.addEventListener('click', (event) => {
    if (event.target === made) made.close();
  });
  // A search field keeps the first Escape to empty itself; here it closes.
  made.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    made.close();
  });
  document.body.append(made);
  return made;
}
