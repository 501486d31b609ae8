import { isPlainClick } from './plain-click.ts';

/** Elements whose behaviour is loaded when they are first wanted. Until then their links are what they are without script. */
const LOADERS = {
  'kb-copy': () => import('./copy.element.ts'),
  'kb-readings': () => import('./readings.element.ts'),
  'kb-side-by-side': () => import('./side-by-side.element.ts'),
};

const asleep = (target: EventTarget | null): Element | null =>
  target instanceof Element ? target.closest(`:is(${Object.keys(LOADERS).join()}):not(:defined)`) : null;

const wake = (element: Element): Promise<unknown> => LOADERS[element.localName as keyof typeof LOADERS]();

if (document.documentElement.classList.contains('readings')) LOADERS['kb-readings']().catch(() => {});

// An address that asks for a second language; until it is there, links wait to be told of it.
const { dataset } = document.documentElement;
let waiting: Promise<unknown> | undefined;
if ('waits' in dataset) {
  waiting = LOADERS['kb-side-by-side']();
  waiting.catch(() => delete dataset['waits']).finally(() => (waiting = undefined));
}

let popups: Promise<unknown> | undefined;

for (const type of ['pointerover', 'focusin'])
  document.addEventListener(type, (event) => {
    const { target } = event;
    const element = asleep(target);
    if (element) wake(element).catch(() => {});
    const link = target instanceof Element && target.closest<HTMLAnchorElement>('a[data-concept]');
    if (link)
      popups ??= import('./term-popup.ts')
        .then(({ startPopups }) => startPopups(link, event instanceof PointerEvent && event.pointerType === 'touch'))
        .catch(() => (popups = undefined));
  });

document.addEventListener('click', (event) => {
  const control = event.target instanceof Element && event.target.closest<HTMLElement>('a, button');
  const element = asleep(event.target);
  const ready = waiting ?? (element && wake(element));
  if (!control || !ready || !isPlainClick(event) || event.defaultPrevented) return;
  event.preventDefault();
  ready.then(
    () => control.click(),
    () => control instanceof HTMLAnchorElement && location.assign(control.href),
  );
});
