const loading = new Map<string, Promise<void>>();

/** Adds a style sheet to the page, once, and waits until it holds. A sheet that does not come is asked for again the next time. */
export function loadStyle(href: string): Promise<void> {
  const known = loading.get(href);
  if (known) return known;
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  const loaded = new Promise<void>((done, fail) => {
    link.addEventListener('load', () => done());
    link.addEventListener('error', () => {
      loading.delete(href);
      link.remove();
      fail(new Error(`${href} could not be loaded`));
    });
  });
  loading.set(href, loaded);
  document.head.append(link);
  return loaded;
}
