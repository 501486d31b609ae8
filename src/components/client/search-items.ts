/** An item of the recent searches: a button that asks again. */
export function recentItem(query: string, ask: () => void): HTMLLIElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = query;
  button.addEventListener('click', ask);
  return itemOf(button);
}

/** An item of the names that are near a query without results: a link to the concept. */
export function nearItem(url: string, term: string): HTMLLIElement {
  const link = document.createElement('a');
  link.href = url;
  link.textContent = term;
  return itemOf(link);
}

function itemOf(content: HTMLElement): HTMLLIElement {
  const item = document.createElement('li');
  item.append(content);
  return item;
}
