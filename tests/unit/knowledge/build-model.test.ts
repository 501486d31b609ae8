import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildModel, type Sources, textIn } from '../../../src/knowledge/build-model.ts';
import { readContent } from '../../../src/knowledge/read.node.ts';
import { validate } from '../../../src/knowledge/validate.ts';

const tiny = validate(readContent(fileURLToPath(new URL('../../fixtures/tiny', import.meta.url))).files).sources;

describe('buildModel', () => {
  it('gives the same model for sources in any order', () => {
    const shuffled = fc.record({
      concepts: fc.shuffledSubarray(tiny.concepts, { minLength: tiny.concepts.length }),
      conceptTexts: fc.shuffledSubarray(tiny.conceptTexts, { minLength: tiny.conceptTexts.length }),
    });
    const shape = (sources: Sources): unknown =>
      [...buildModel(sources).concepts].map(([id, { texts }]) => [id, Object.entries(texts).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
    fc.assert(
      fc.property(shuffled, (part) => {
        expect(shape({ ...tiny, ...part })).toEqual(shape(tiny));
      }),
    );
  });

  it('puts concepts in the order of their ids', () => {
    expect([...buildModel(tiny).concepts.keys()]).toEqual(['dead-letter-queue', 'message-queue', 'visibility-timeout']);
  });

  it('leaves out a concept without a page in the reference language', () => {
    const conceptTexts = tiny.conceptTexts.filter(({ id, lang }) => id !== 'message-queue' || lang !== 'en');
    expect(buildModel({ ...tiny, conceptTexts }).concepts.has('message-queue')).toBe(false);
  });

  it('fills strings that a language lacks from the reference language', () => {
    expect(buildModel({ ...tiny, ui: { ...tiny.ui, ko: {} } }).ui.ko['kind.guide']).toBe('Guide');
  });
});

describe('textIn', () => {
  it('gives the reference page where a language has none', () => {
    const conceptTexts = tiny.conceptTexts.filter(({ lang }) => lang !== 'ko');
    const concept = buildModel({ ...tiny, conceptTexts }).concepts.get('message-queue');
    expect(concept && textIn(concept, 'ko').lang).toBe('en');
  });
});
