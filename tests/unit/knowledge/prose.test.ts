import { describe, expect, it } from 'vitest';
import { parseContentFile } from '../../../src/knowledge/content-file.ts';
import { mapToSource } from '../../../src/knowledge/map-to-source.ts';
import { OPAQUE, type Prose, proseOf } from '../../../src/knowledge/prose.ts';
import { page } from './temporary-content.ts';

function read(body: string): { prose: Prose[]; text: string } {
  const text = page(body);
  const { file } = parseContentFile('content/concepts/queue/en.mdx', { is: 'concept-text', id: 'queue', lang: 'en' }, text);
  if (!file) throw new Error('the page does not parse');
  return { prose: proseOf(file), text };
}

/** The source from the place of a word on, as long as the word. */
function sourceOf(body: string, word: string): string | undefined {
  const { prose, text } = read(body);
  for (const part of prose) {
    const point = part.text.includes(word) ? part.pointAt(part.text.indexOf(word)) : undefined;
    if (point) return text.split('\n')[point.line - 1]?.slice(point.column - 1, point.column - 1 + word.length);
  }
  return undefined;
}

describe('proseOf', () => {
  it('has paragraphs, headings, cells and questions, in order', () => {
    const { prose } = read('One.\n\n## Two\n\n| Three |\n| --- |\n| Four |\n\n<Question ask="Five?">\n\nSix.\n\n</Question>');
    expect(prose.map((part) => `${part.in}: ${part.text}`)).toEqual([
      'paragraph: One.',
      'heading: Two',
      'tableCell: Three',
      'tableCell: Four',
      'attribute: Five?',
      'paragraph: Six.',
    ]);
  });

  it('leaves out code, links without words and spans in another language', () => {
    expect(read('A `code` b [[sqs]] c [[sqs|words]] d <span lang="ja">言葉</span> e').prose.map(({ text }) => text)).toEqual([
      `A ${OPAQUE} b ${OPAQUE} c words d ${OPAQUE} e`,
    ]);
  });

  it('marks quotations', () => {
    expect(read('> One\n>\n> - Two\n\nThree').prose.map(({ quoted }) => quoted)).toEqual([true, true, false]);
  });

  it.each([
    ['after a link that has it in its id', 'See [[queue-here]] and here.', 'here'],
    ['in the words of a link', 'See [[sqs|the queue]] now.', 'queue'],
    ['after the words of a link', 'See [[sqs|here]]s and here too.', 'too'],
    ['after an escape', 'A \\* b target.', 'target'],
    ['after a character reference', 'A &amp; b &#x4e00; target.', 'target'],
    ['after code with the same words', '`target` and target.', 'target'],
    ['on the second line', 'One\n  target.', 'target'],
    ['in a quotation of two lines', '> One\n> target.', 'target'],
    ['in a table', '| a | b |\n| - | - |\n| c | target |', 'target'],
    ['in emphasis', 'One **target** two.', 'target'],
  ])('knows where a word stands %s', (_, body, word) => {
    expect(sourceOf(body, word)).toBe(word);
  });

  it('takes the right one of two equal words', () => {
    const { prose } = read('`target` then target');
    expect(prose[0]?.pointAt(prose[0].text.indexOf('target'))).toEqual({ line: 6, column: 15 });
  });
});

describe('mapToSource', () => {
  it('gives the offset of each character', () => {
    expect(mapToSource('a \\* b', 0, 'a * b')).toEqual([0, 1, 3, 4, 5]);
    expect(mapToSource('a &amp; b', 0, 'a & b')).toEqual([0, 1, 2, 7, 8]);
  });

  it('stays at the last certain place where the source does not follow', () => {
    expect(mapToSource('abc', 0, 'abx')).toEqual([0, 1, 1]);
  });
});
