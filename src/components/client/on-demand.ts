import { isPlainClick } from './plain-click.ts';
import { preferences } from './preferences.ts';

/** Elements whose behaviour is loaded when they are first wanted. Until then their links are what they are without script. */
const LOADERS = {
  'kb-copy': () => import('./copy.element.ts'),
  'kb-readings': () => import('./readings.element.ts'),
  'kb-side-by-side': () => import('./side-by-side.element.ts'),
  'kb-text': () => import('./text-choice.element.ts').then(({ ready }) => ready),
};

const near = <T extends Element>({ target }: Event, selector: string): T | false => target instanceof Element && (target.closest<T>(selector) ?? false);

const asleep = (event: Event): Element | false => near(event, `:is(${Object.keys(LOADERS).join()}):not(:defined)`);

const wake = (element: Element): Promise<unknown> => LOADERS[element.localName as keyof typeof LOADERS]();

/** A feature that cannot be loaded is one that the page does without. */
const quietly = (loading: Promise<unknown>): void => void loading.catch(() => {});

if (document.documentElement.classList.contains('readings')) quietly(LOADERS['kb-readings']());

// An address that asks for a second language; until it is there, links wait to be told of it.
const { dataset } = document.documentElement;
let waiting: Promise<unknown> | undefined;
if ('waits' in dataset) {
  waiting = LOADERS['kb-side-by-side']();
  waiting.catch(() => delete dataset['waits']).finally(() => (waiting = undefined));
}

let popups: Promise<unknown> | undefined;
const copyCode = (): void => quietly(import('./copy-code.ts'));
const copyText = () => import('./copy-text.ts');
const HEADING = '.prose :is(h2, h3, h4) > a:first-child';

for (const type of ['pointerover', 'focusin'])
  document.addEventListener(type, (event) => {
    const element = asleep(event);
    if (element) quietly(wake(element));
    if (near(event, 'pre')) copyCode();
    if (near(event, HEADING)) quietly(copyText());
    const link = near<HTMLAnchorElement>(event, 'a[data-concept]');
    if (link)
      popups ??= import('./term-popup.ts')
        .then(({ startPopups }) => startPopups(link, event instanceof PointerEvent && event.pointerType === 'touch'))
        .catch(() => (popups = undefined));
  });

document.addEventListener('click', (event) => {
  const control = near<HTMLElement>(event, 'a, button');
  if (!control || !isPlainClick(event)) return;
  if (control.matches(HEADING)) quietly(copyText().then(({ copyLink }) => copyLink(control as HTMLAnchorElement)));
  const element = asleep(event);
  const ready = waiting ?? (element && wake(element));
  if (!ready || event.defaultPrevented) return;
  event.preventDefault();
  ready.then(
    () => control.click(),
    () => control instanceof HTMLAnchorElement && location.assign(control.href),
  );
});

// Without a pointer that can rest on code, its buttons are always there.
const has = (selector: string): boolean => document.querySelector(selector) !== null;
if (has('pre') && matchMedia('(hover: none)').matches) copyCode();

// How far notes have been read: followed in a note, from the first scroll on or where something is remembered; shown in lists.
const remembered = preferences.get('notes');
const follow = (): void => quietly(import('./note-reading.ts'));
if (remembered && has('[data-note]')) quietly(import('./note-marks.ts'));
else if (has('.note')) {
  if (remembered || window.scrollY) follow();
  else document.addEventListener('scroll', follow, { once: true });
}
