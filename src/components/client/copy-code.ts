import styleUrl from '../../styles/copy-code.css?url';
import { copyText } from './copy-text.ts';
import { loadStyle } from './load-style.ts';

const SVG = 'http://www.w3.org/2000/svg';
const SHEETS = 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3';
const TICK = 'm3 8.5 3.5 3.5L13 4.5';
/** How long the tick stays, in milliseconds. */
const STAY = 2000;

const words = document.querySelector<HTMLElement>('.prose')?.dataset ?? {};

/** Gives every block of code a button that copies it as it stands. */
function addButtons(): void {
  for (const block of document.querySelectorAll('pre.code')) if (!block.querySelector('button')) block.append(createButton(block));
}

function createButton(block: Element): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.lang = document.documentElement.lang;
  button.title = words['copy'] ?? '';
  button.setAttribute('aria-label', button.title);
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHEETS);
  svg.append(path);
  button.append(svg);
  button.addEventListener('click', async () => {
    if (!(await copyText(block.querySelector('code')?.textContent ?? '', words['codeCopied'] ?? ''))) return;
    path.setAttribute('d', TICK);
    setTimeout(() => path.setAttribute('d', SHEETS), STAY);
  });
  return button;
}

loadStyle(styleUrl)
  .then(() => {
    addButtons();
    // A second language beside the text has code, too.
    document.addEventListener('kb-text', addButtons);
  })
  .catch(() => {});
