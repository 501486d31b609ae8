const BLOCKS = '.entry-head > *, .prose > *, .apparatus > *';

/** Changes the page, and scrolls so that what stood at the top of the window stands there still. At the start of the page nothing is scrolled. */
export function holdPlace(change: () => void): void {
  const edge = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
  const held = window.scrollY < 8 ? undefined : [...document.querySelectorAll(BLOCKS)].find((block) => block.getBoundingClientRect().top >= edge);
  const before = held?.getBoundingClientRect().top ?? 0;
  change();
  if (held) window.scrollBy({ top: held.getBoundingClientRect().top - before, behavior: 'instant' });
}
