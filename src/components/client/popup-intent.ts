/** What opens over links of one sort. */
export interface Popup {
  /** The link that it is open for. */
  readonly link: HTMLAnchorElement | undefined;
  /** Fetches what it will show, ahead of time. */
  prepare(link: HTMLAnchorElement): void;
  /** Opens when its contents are there, unless `isWanted` says no by then. */
  show(link: HTMLAnchorElement, isWanted: () => boolean): void;
  hide(): void;
  contains(node: EventTarget | null): boolean;
}

/** A pointer that rests on a link is meant; one that has left may be on its way to the pop-up; a finger that stays presses. In milliseconds. */
const REST = 250;
const LEAVE = 300;
const PRESS = 450;
/** A finger may tremble by so many CSS pixels. */
const TREMBLE = 6;

/**
 * Opens a pop-up over links that a pointer rests on, that get the focus by keyboard, or that a finger presses for a while. It
 * stays while pointer or focus is on the link or in the pop-up, and closes by Escape (WCAG 2.2, 1.4.13).
 * @param first The link that has called for it, before anyone listened; `byTouch` if by a finger.
 */
export function openByIntent(popup: Popup, selector: string, first: HTMLAnchorElement, byTouch: boolean): void {
  let wanted: HTMLAnchorElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start: PointerEvent | undefined;
  /** A long press has opened the pop-up: what the browser makes of it is not to follow. */
  let pressed = false;

  const linkOf = (target: EventTarget | null): HTMLAnchorElement | undefined =>
    (target instanceof Element && target.closest<HTMLAnchorElement>(selector)) || undefined;
  const after = (milliseconds: number, step: () => void): void => {
    clearTimeout(timer);
    timer = setTimeout(step, milliseconds);
  };
  const show = (link: HTMLAnchorElement): void => popup.show(link, () => wanted === link);
  const hide = (): void => {
    clearTimeout(timer);
    wanted = undefined;
    popup.hide();
  };
  const hasFocus = (): boolean => popup.link?.matches(':focus-visible') === true || popup.contains(document.activeElement);

  const hover = (target: EventTarget | null): void => {
    const link = linkOf(target);
    if (popup.contains(target) || (link && link === popup.link)) clearTimeout(timer);
    else if (link && link !== wanted) {
      wanted = link;
      popup.prepare(link);
      after(REST, () => show(link));
    } else if (!link && !hasFocus()) {
      wanted = popup.link;
      after(LEAVE, hide);
    }
  };
  const focus = (target: EventTarget | null): void => {
    const link = linkOf(target);
    if (popup.contains(target) || (link && link === popup.link)) return;
    hide();
    if (!link?.matches(':focus-visible')) return;
    wanted = link;
    show(link);
  };
  const endPress = (): void => {
    if (!pressed) clearTimeout(timer);
    document.removeEventListener('scroll', endPress);
  };
  const press = (link: HTMLAnchorElement): void => {
    wanted = link;
    popup.prepare(link);
    document.addEventListener('scroll', endPress, { once: true });
    after(PRESS, () => {
      pressed = true;
      show(link);
    });
  };

  document.addEventListener('pointerover', (event) => event.pointerType !== 'touch' && hover(event.target));
  document.addEventListener('focusin', ({ target }) => focus(target));
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && hide());
  document.addEventListener('pointerdown', (event) => {
    pressed = false;
    start = event;
    const link = linkOf(event.target);
    if (event.pointerType === 'touch' && link) press(link);
  });
  document.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'touch' && start && Math.hypot(event.x - start.x, event.y - start.y) > TREMBLE) endPress();
  });
  for (const type of ['pointerup', 'pointercancel'] as const) document.addEventListener(type, (event) => event.pointerType === 'touch' && endPress());
  document.addEventListener('contextmenu', (event) => {
    if (pressed && linkOf(event.target)) event.preventDefault();
  });
  document.addEventListener('click', (event) => {
    if (pressed && linkOf(event.target) === popup.link) event.preventDefault();
    else if (!popup.contains(event.target)) hide();
  });
  window.addEventListener('pagehide', hide);

  if (byTouch) press(first);
  else if (first.matches(':focus-visible')) focus(first);
  else if (first.matches(':hover')) hover(first);
}
