import type { Relation } from '../knowledge/schema.ts';
import { wrapLabel } from './wrap-label.ts';

/** A concept that stands next to the one a figure is about. */
export interface Neighbour {
  id: string;
  term: string;
  /** BCP 47 tag of `term`. */
  tag: string;
}

/** Neighbours that stand to the concept in one way. */
export interface NeighbourGroup {
  relation: Relation;
  /** The relation in words. */
  label: string;
  neighbours: readonly Neighbour[];
}

/** Lines of text, the first with its baseline at `y`. */
interface Block {
  lines: string[];
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}

/** A figure of neighbours: a stem, on which the concept stands, what it is part of above and the others below. In CSS pixels. */
export interface NeighbourFigure {
  width: number;
  height: number;
  head: Block;
  labels: { text: string; x: number; y: number }[];
  items: (Neighbour & Block & { relation: Relation; branch: string })[];
  stem: string;
}

const WIDTH = 344;
const MIDDLE = WIDTH / 2;
const SIZE = 14;
const LINE = 18;
const HEAD_SIZE = 19;
const HEAD_LINE = 24;
/** From the stem to the words. */
const REACH = 16;

/** Lays out the neighbours of a concept; the same neighbours always give the same figure. Groups keep their order, but for `part_of`, which stands above. */
export function layOutNeighbours(head: Neighbour, groups: readonly NeighbourGroup[]): NeighbourFigure {
  const figure: NeighbourFigure = { width: WIDTH, height: 0, head: { lines: [], x: MIDDLE, y: 0, anchor: 'middle' }, labels: [], items: [], stem: '' };
  let y = 4;
  const top = y;
  for (const group of groups.filter(({ relation }) => relation === 'part_of')) y = layGroup(figure, group, y);
  const first = y === top;
  figure.head = { ...figure.head, lines: wrapLabel(head.term, head.tag, (WIDTH - 8) / HEAD_SIZE), y: y + HEAD_LINE };
  y += figure.head.lines.length * HEAD_LINE + 14;
  const stemTop = first ? y - 4 : top + 8;
  for (const group of groups.filter(({ relation }) => relation !== 'part_of')) y = layGroup(figure, group, y);
  const last = figure.items.at(-1);
  const stemEnd = !last || last.y < figure.head.y ? figure.head.y : last.y - 4;
  figure.stem = `M${MIDDLE} ${stemTop}V${stemEnd}`;
  figure.height = y;
  return figure;
}

function layGroup(figure: NeighbourFigure, { relation, label, neighbours }: NeighbourGroup, from: number): number {
  figure.labels.push({ text: label, x: MIDDLE, y: from + 14 });
  let y = from + 20;
  for (let at = 0; at < neighbours.length; at += 2) {
    const pair = neighbours.slice(at, at + 2);
    const blocks = pair.map((neighbour, side): Neighbour & Block => {
      const alone = pair.length === 1;
      const lines = wrapLabel(neighbour.term, neighbour.tag, (alone ? WIDTH - 24 : MIDDLE - REACH - 2) / SIZE);
      const x = alone ? MIDDLE : side === 0 ? MIDDLE - REACH : MIDDLE + REACH;
      return { ...neighbour, lines, x, y: y + LINE, anchor: alone ? 'middle' : side === 0 ? 'end' : 'start' };
    });
    for (const block of blocks) figure.items.push({ ...block, relation, branch: branchTo(block) });
    y += Math.max(...blocks.map(({ lines }) => lines.length)) * LINE + 8;
  }
  return y + 8;
}

/** A line that leaves the stem and bends to the words; none where the words stand on the stem. */
function branchTo({ anchor, y }: Block): string {
  if (anchor === 'middle') return '';
  const reach = anchor === 'end' ? -REACH + 4 : REACH - 4;
  return `M${MIDDLE} ${y - 16}q0 11 ${reach} 11`;
}
