import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildModel, type Concept } from '../../../src/knowledge/build-model.ts';
import { readContent } from '../../../src/knowledge/read.node.ts';
import { validate } from '../../../src/knowledge/validate.ts';
import { bridgesOf, layOutClusters } from '../../../src/maps/category-clusters.ts';
import { categoryTree } from '../../../src/maps/category-tree.ts';
import { layOutNeighbours, type Neighbour } from '../../../src/maps/neighbour-figure.ts';
import { widthOf, wrapLabel } from '../../../src/maps/wrap-label.ts';

const model = buildModel(validate(readContent(fileURLToPath(new URL('../../fixtures/tiny', import.meta.url))).files).sources);
const concept = (id: string, relations: Partial<Concept['meta']['relations']> = {}, category = 'a'): Concept => ({
  id,
  meta: { category, kind: 'term', exams: [], sources: [], relations: { part_of: [], has: [], contrasts_with: [], uses: [], see_also: [], ...relations } },
  texts: {},
});
const modelOf = (concepts: Concept[]) => ({ ...model, concepts: new Map(concepts.map((each) => [each.id, each])) });

describe('wrapLabel', () => {
  it('breaks between words, in scripts without spaces too, and loses nothing', () => {
    expect(wrapLabel('Amazon Simple Queue Service', 'en', 9)).toEqual(['Amazon Simple ', 'Queue Service']);
    expect(wrapLabel('배달 못한 편지 대기열', 'ko', 6)).toEqual(['배달 못한 ', '편지 대기열']);
    expect(wrapLabel('プロビジョニング済みキャパシティ', 'ja', 11).join('')).toBe('プロビジョニング済みキャパシティ');
    expect(wrapLabel('x', 'en', 9)).toEqual(['x']);
  });

  it('cuts a word that is wider than a line', () => {
    const lines = wrapLabel('ChangeMessageVisibilityBatch', 'en', 8);
    expect(lines.join('')).toBe('ChangeMessageVisibilityBatch');
    for (const line of lines) expect(widthOf(line.trimEnd())).toBeLessThanOrEqual(8);
  });
});

describe('layOutNeighbours', () => {
  const neighbour = (id: string): Neighbour => ({ id, term: `The ${id} of a rather long name`, tag: 'en' });
  const figure = layOutNeighbours(neighbour('head'), [
    { relation: 'part_of', label: 'Part of', neighbours: [neighbour('whole')] },
    { relation: 'has', label: 'Has', neighbours: ['a', 'b', 'c'].map(neighbour) },
  ]);
  const yOf = (id: string): number => figure.items.find((item) => item.id === id)?.y ?? Number.NaN;

  it('puts what a concept is part of above it, and its parts below', () => {
    expect(yOf('whole')).toBeLessThan(figure.head.y);
    expect(yOf('a')).toBeGreaterThan(figure.head.y);
  });

  it('keeps words inside the figure and rows apart', () => {
    for (const { lines, x, anchor } of figure.items) {
      for (const width of lines.map((line) => widthOf(line.trimEnd()) * 14)) {
        expect(x - (anchor === 'start' ? 0 : anchor === 'end' ? width : width / 2)).toBeGreaterThanOrEqual(0);
        expect(x + (anchor === 'end' ? 0 : anchor === 'start' ? width : width / 2)).toBeLessThanOrEqual(figure.width);
      }
    }
    expect(yOf('b')).toBe(yOf('a'));
    expect(yOf('c')).toBeGreaterThan(yOf('a') + 18);
    expect(Math.max(...figure.items.map(({ y, lines }) => y + (lines.length - 1) * 18))).toBeLessThan(figure.height);
  });
});

describe('categoryTree', () => {
  it('puts every concept under its whole once, and those without any apart', () => {
    const concepts = [
      concept('whole', { has: ['part', 'other'] }),
      concept('part', { part_of: ['whole'] }),
      concept('other', { part_of: ['part'] }),
      concept('alone'),
    ];
    const { trees, single } = categoryTree(modelOf(concepts), concepts);
    expect(trees.map(({ concept: { id } }) => id)).toEqual(['whole']);
    expect(trees[0]?.parts.map(({ concept: { id }, parts }) => [id, parts.map((part) => part.concept.id)])).toEqual([['part', ['other']]]);
    expect(single.map(({ id }) => id)).toEqual(['alone']);
  });

  it('opens rings', () => {
    const concepts = [concept('a', { part_of: ['c'] }), concept('b', { part_of: ['a'] }), concept('c', { part_of: ['b'] })];
    const { trees } = categoryTree(modelOf(concepts), concepts);
    expect(trees).toHaveLength(1);
    expect(trees[0]?.parts[0]?.parts[0]?.parts).toEqual([]);
  });
});

describe('the map of categories', () => {
  it('counts relations between categories, and brings related ones together without overlap', () => {
    const concepts = [concept('a', { uses: ['b'], see_also: ['b', 'c'] }), concept('b', {}, 'b'), concept('c', {}, 'c')];
    const bridges = bridgesOf(modelOf(concepts));
    expect(bridges).toEqual([
      { between: ['a', 'b'], weight: 2 },
      { between: ['a', 'c'], weight: 1 },
    ]);
    const categories = ['a', 'c', 'd', 'e', 'f', 'b'].map((id) => ({ id, count: 9 }));
    const { clusters } = layOutClusters(categories, bridges);
    const at = (id: string) => clusters.find((cluster) => cluster.id === id) ?? { x: 0, y: 0 };
    expect(Math.hypot(at('a').x - at('b').x, at('a').y - at('b').y)).toBeLessThanOrEqual(124);
    expect(new Set(clusters.map(({ x, y }) => `${x} ${y}`)).size).toBe(categories.length);
    expect(layOutClusters(categories, bridges)).toEqual(layOutClusters(categories, bridges));
  });
});
