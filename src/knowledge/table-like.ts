import type { Paragraph } from 'mdast';
import type { ContentFile } from './content-file.ts';
import { nodesOf } from './nodes.ts';

/** A paragraph that was meant to be a table: under its header stands a row of hyphens with more or fewer cells. */
export interface TableLike {
  paragraph: Paragraph;
  /** 1-based line of the header. */
  line: number;
  headerCells: number;
  hyphenCells: number;
}

const HYPHENS = /^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$/;

/** Paragraphs of a page that GFM does not read as the tables that they are to their author. */
export function findTableLike(file: ContentFile): TableLike[] {
  return nodesOf(file, 'paragraph').flatMap((paragraph) => {
    const { position } = paragraph;
    if (!position || position.start.line === position.end.line) return [];
    const lines = file.text.slice(position.start.offset, position.end.offset).split('\n');
    const row = lines.findIndex((line) => line.includes('|') && HYPHENS.test(line));
    return row < 1 ? [] : [{ paragraph, line: position.start.line + row - 1, headerCells: countCells(lines[row - 1]), hyphenCells: countCells(lines[row]) }];
  });
}

const countCells = (row = ''): number =>
  row
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/).length;
