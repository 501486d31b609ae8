import styleUrl from '../../styles/toast.css?url';
import { loadStyle } from './load-style.ts';

/** How long it stays in view, in milliseconds. */
const STAY = 4000;

const toast = document.createElement('p');
toast.className = 'toast';
toast.setAttribute('role', 'status');
let timer: ReturnType<typeof setTimeout> | undefined;

/** Says what has happened, to eyes for a while and to ears once. In the language of the page. */
export function say(text: string): void {
  if (!toast.isConnected) document.body.append(toast);
  loadStyle(styleUrl).catch(() => {});
  toast.textContent = '';
  clearTimeout(timer);
  // A live region speaks of what changes while it is there.
  requestAnimationFrame(() => {
    toast.textContent = text;
  });
  timer = setTimeout(() => {
    toast.textContent = '';
  }, STAY);
}
