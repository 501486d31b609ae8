import { correction, generate } from 'lean-qr/nano';
import { PAPER } from '../../head/colours.ts';
import { breakLines } from './break-lines.ts';
import type { CopySource } from './copy-menu-text.ts';

/** As tall as a chat shows a picture without cutting it; in pixels. */
const SIZE = { width: 1080, height: 1440 };
const MARGIN = 96;
const COLUMN = SIZE.width - 2 * MARGIN;
const QR = 330;
// The colours of light paper: src/styles/tokens.css.
const INK = '#1f1d1a';
const SOFT = '#57524a';
const HAIRLINE = '#d9d2c3';
const SEAL = '#b3361b';

/** A size of type and the lines that a text may take in it. Steps are tried one after the other. */
type Step = readonly [size: number, lines: number];
const TITLE: readonly Step[] = [
  [118, 1],
  [104, 1],
  [92, 1],
  [84, 1],
  [92, 2],
  [80, 2],
  [70, 3],
  [62, 3],
  [54, 4],
  [46, 5],
];
const NAME: readonly Step[] = [
  [46, 1],
  [40, 1],
  [34, 1],
  [30, 2],
  [26, 2],
  [22, 3],
  [18, 4],
];
const SUMMARY: readonly Step[] = [
  [38, 4],
  [35, 5],
  [32, 6],
  [29, 7],
  [26, 8],
  [23, 9],
];
const SCAN: readonly Step[] = [
  [40, 3],
  [34, 4],
];
const ADDRESS: readonly Step[] = [
  [28, 3],
  [24, 4],
  [20, 5],
];

/** A name of the page in a language, as the page of its permalink has it. */
interface Name {
  tag: string;
  language: string;
  name: string;
}

/** Draws a poster of the page, with its permalink as a QR code, and hands it to the browser to be saved. The permalink is asked for the names. */
export async function savePoster(permalink: string, { title }: CopySource, scan: string): Promise<void> {
  const entry = document.querySelector<HTMLElement>('.entry');
  const tag = entry?.closest<HTMLElement>('[lang]')?.lang ?? '';
  const canvas = drawPoster({
    tag,
    title,
    summary: entry?.querySelector('.summary:not([data-second])')?.textContent?.trim() ?? '',
    names: (await fetchNames(permalink)).filter((name) => name.tag !== tag),
    permalink,
    scan,
    interfaceTag: document.documentElement.lang,
    brand: document.querySelector('.brand')?.textContent?.trim() ?? '',
  });
  const picture = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/png'));
  if (!picture) throw new Error('the picture could not be made');
  const link = document.createElement('a');
  link.href = URL.createObjectURL(picture);
  link.download = `${entry?.dataset['id'] ?? 'page'}-${tag}.png`;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function fetchNames(permalink: string): Promise<Name[]> {
  const response = await fetch(permalink);
  if (!response.ok) throw new Error(`${permalink}: ${response.status}`);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const textOf = (item: Element, selector: string): string => item.querySelector(selector)?.textContent?.trim() ?? '';
  return [...page.querySelectorAll<HTMLElement>('.chooser li')].map((item) => ({
    tag: item.lang,
    language: textOf(item, '.rail-lang'),
    name: textOf(item, '.rail-term'),
  }));
}

interface Poster {
  /** BCP 47 tag of title and summary. */
  tag: string;
  title: string;
  summary: string;
  names: readonly Name[];
  permalink: string;
  scan: string;
  interfaceTag: string;
  brand: string;
}

function drawPoster({ tag, title, summary, names, permalink, scan, interfaceTag, brand }: Poster): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  Object.assign(canvas, SIZE);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('there is no canvas');
  pen.fillStyle = PAPER.light;
  pen.fillRect(0, 0, SIZE.width, SIZE.height);
  pen.textBaseline = 'top';
  const write = writerOf(pen);

  write(brand, { tag: 'en', serif: true, colour: SEAL, steps: [[34, 1]], x: MARGIN, y: MARGIN, width: COLUMN });
  let y = MARGIN + 84;
  y += write(title, { tag, serif: true, weight: 600, colour: INK, steps: TITLE, x: MARGIN, y, width: COLUMN });
  y += 34;
  const row = Math.min(96, (SIZE.height - MARGIN - QR - 60 - 210 - y) / Math.max(1, names.length));
  for (const { tag: of, language, name } of names) {
    pen.fillStyle = HAIRLINE;
    pen.fillRect(MARGIN, y, COLUMN, 2);
    write(language, { tag: of, colour: SOFT, steps: [[26, 1]], x: MARGIN, y: y + row / 2 - 18, width: 160 });
    write(name, {
      tag: of,
      serif: true,
      colour: INK,
      steps: NAME,
      x: MARGIN + 180,
      y,
      width: COLUMN - 180,
      height: row,
    });
    y += row;
  }
  pen.fillStyle = HAIRLINE;
  pen.fillRect(MARGIN, y, COLUMN, 2);
  const bottom = SIZE.height - MARGIN - QR;
  write(summary, { tag, colour: SOFT, steps: SUMMARY, x: MARGIN, y: y + 30, width: COLUMN, room: bottom - y - 60 });

  drawCode(pen, permalink, MARGIN, bottom);
  const [x, width] = [MARGIN + QR + 44, COLUMN - QR - 44];
  const below = write(scan, { tag: interfaceTag, serif: true, weight: 600, colour: INK, steps: SCAN, x, y: bottom + 60, width });
  write(permalink.replace(/^https?:\/\//, ''), { tag: 'en', colour: SOFT, steps: ADDRESS, x, y: bottom + 60 + below + 24, width });
  return canvas;
}

/** The code on white with the quiet zone of four modules that readers need (ISO/IEC 18004), in whole pixels a module. */
function drawCode(pen: CanvasRenderingContext2D, text: string, left: number, top: number): void {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const unit = Math.floor(QR / (code.size + 8));
  const offset = Math.floor((QR - unit * code.size) / 2);
  pen.fillStyle = '#fff';
  pen.fillRect(left, top, QR, QR);
  pen.fillStyle = '#000';
  for (let row = 0; row < code.size; row++)
    for (let column = 0; column < code.size; column++)
      if (code.get(column, row)) pen.fillRect(left + offset + column * unit, top + offset + row * unit, unit, unit);
}

interface Words {
  /** BCP 47 tag. */
  tag: string;
  serif?: boolean;
  weight?: number;
  colour: string;
  steps: readonly Step[];
  x: number;
  y: number;
  width: number;
  /** Height that the text is centred in. */
  height?: number;
  /** Height that it may take at most. */
  room?: number;
}

/** Writes a text at the largest size at which it fits, and tells how tall it has become. */
function writerOf(pen: CanvasRenderingContext2D): (text: string, words: Words) => number {
  return (text, { tag, serif = false, weight = 400, colour, steps, x, y, width, height, room = height ?? SIZE.height }) => {
    const face = faceOf(tag, serif);
    const leading = serif ? 1.25 : 1.5;
    const setIn = (size: number): string[] => {
      pen.font = `${weight} ${size}px ${face}`;
      return breakLines(text, tag, (part) => pen.measureText(part).width <= width);
    };
    const fits = ([size, most]: Step): boolean => {
      const { length } = setIn(size);
      return length <= most && length * size * leading <= room;
    };
    const [size] = steps.find(fits) ?? steps.at(-1) ?? [16];
    const lines = setIn(size);
    const tall = lines.length * size * leading;
    const start = y + (height === undefined ? 0 : (height - tall) / 2) + (size * (leading - 1)) / 2;
    pen.fillStyle = colour;
    for (const [index, line] of lines.entries()) pen.fillText(line, x, start + index * size * leading);
    return tall;
  };
}

/** The fonts of a language, as the style sheet names them. */
function faceOf(tag: string, serif: boolean): string {
  const probe = document.createElement('span');
  probe.lang = tag;
  document.body.append(probe);
  const face = getComputedStyle(probe).getPropertyValue(serif ? '--serif' : '--sans');
  probe.remove();
  return face.trim() || 'sans-serif';
}
