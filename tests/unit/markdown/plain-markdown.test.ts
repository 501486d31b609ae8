import { describe, expect, it } from 'vitest';
import { escapeMarkdown, plainMarkdown } from '../../../src/markdown/plain-markdown.ts';

const words = {
  targetOf: (id: string) => (id === 'sqs' ? { url: 'https://kb.example.com/en/concepts/sqs.md', name: 'Amazon *SQS*' } : undefined),
  trap: 'Trap',
  changed: (since: string) => `Changed in ${since}`,
  figure: (name: string) => (name === 'life' ? { alt: 'A message waits, is taken and is deleted.', caption: 'Life of a message' } : undefined),
};
const plain = (body: string): string => plainMarkdown(body, words);

describe('plainMarkdown', () => {
  it('makes links of concept links, with their own words or the name', () => {
    expect(plain('Use [[sqs]] or [[sqs|a `queue`]].')).toBe(
      'Use [Amazon \\*SQS\\*](https://kb.example.com/en/concepts/sqs.md) or [a `queue`](https://kb.example.com/en/concepts/sqs.md).',
    );
  });

  it('takes the bar of a link in a table for what it is', () => {
    expect(plain('| a | b |\n| --- | --- |\n| [[sqs\\|queue]] | x |')).toContain('| [queue](https://kb.example.com/en/concepts/sqs.md) | x |');
  });

  it('keeps the words of a link to nothing', () => {
    expect(plain('[[gone|words]] and [[gone]]')).toBe('words and gone');
  });

  it('leaves code as it is, in lines and in fences, be they in a list', () => {
    const code = '- Test:\n\n  ```bash\n  [[ -f x ]] && echo "<Trap>" [[sqs]]\n  ```\n\nand `[[sqs]]` and ``a ` [[sqs]]``.';
    expect(plain(code)).toBe(code);
  });

  it('quotes what stands apart from the text, under its heading', () => {
    expect(plain('Before.\n\n<Trap>Not [[sqs|this]].</Trap>\n\nAfter.')).toBe(
      'Before.\n\n> **Trap**\n>\n> Not [this](https://kb.example.com/en/concepts/sqs.md).\n\nAfter.',
    );
    expect(plain('<Changed since="2025">Up to 1 MiB.</Changed>')).toBe('> **Changed in 2025**\n>\n> Up to 1 MiB.');
  });

  it('quotes a question with its answer, blocks and all', () => {
    expect(plain('<Question ask="What\'s *it*?">\n\nTwo things:\n\n- a\n- b\n\n</Question>')).toBe("> **What's \\*it\\*?**\n>\n> Two things:\n>\n> - a\n> - b");
  });

  it('tells what a figure shows', () => {
    expect(plain('<Figure name="life" />')).toBe('> **Life of a message**\n>\n> A message waits, is taken and is deleted.');
  });

  it('keeps the words of a span', () => {
    expect(plain('Called <span lang="ja">待ち行列</span> there.')).toBe('Called 待ち行列 there.');
  });
});

describe('escapeMarkdown', () => {
  it.each([
    ['s3:GetObject*', 's3:GetObject\\*'],
    ['snake_case _and_ more', 'snake_case \\_and\\_ more'],
    ['<bucket> [x]', '\\<bucket> \\[x\\]'],
    ['可视性超时', '可视性超时'],
  ])('writes %s as %s', (text, escaped) => {
    expect(escapeMarkdown(text)).toBe(escaped);
  });
});
