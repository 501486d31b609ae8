import { describe, expect, it } from 'vitest';
import { createTermMatcher } from '../../../src/markdown/match-terms.ts';
import { findPassages } from '../../../src/markdown/mention-passages.ts';
import { parseMdx } from '../../../src/markdown/parse.ts';
import type { Lang } from '../../../src/site.ts';

const passages = (text: string, lang: Lang, spellings: { text: string; id: string }[] = []) =>
  findPassages(parseMdx(text), lang, (id) => `<${id}>`, createTermMatcher(spellings, lang));

const shown = (text: string, id: string, lang: Lang, spellings: { text: string; id: string }[] = []): string | undefined => {
  const found = passages(text, lang, spellings).get(id);
  return found && `${found.section}: ${found.text.slice(0, found.start)}[${found.text.slice(found.start, found.end)}]${found.text.slice(found.end)}`;
};

describe('findPassages', () => {
  it('gives the sentence that holds the link, and the place of its words', () => {
    expect(shown('One thing. A [[queue|line of *work*]] waits. Another.', 'queue', 'en')).toBe('-1: A [line of work] waits.');
    expect(shown('一つ目。[[queue]]が待つ。三つ目。', 'queue', 'ja')).toBe('-1: [<queue>]が待つ。');
    expect(shown('第一句。消息在[[queue|队列]]里等待。第三句。', 'queue', 'zh')).toBe('-1: 消息在[队列]里等待。');
    expect(shown('첫 문장입니다. [[queue|대기열]]에서 기다립니다. 끝.', 'queue', 'ko')).toBe('-1: [대기열]에서 기다립니다.');
  });

  it('tells the section, and prefers running text to tables and headings', () => {
    expect(shown('## About [[queue]]\n\n| [[queue]] | b |\n| - | - |\n| c | d |\n\n## Two\n\n- The [[queue]] waits.', 'queue', 'en')).toBe(
      '1: The [<queue>] waits.',
    );
    expect(shown('## One\n\n| a | [[queue]] |\n| - | - |\n| c | d |', 'queue', 'en')).toBe('0: a · [<queue>]');
  });

  it('takes a name that is not a link where no link names the concept', () => {
    const spellings = [{ text: 'Message queue', id: 'queue' }];
    expect(shown('No. A message queue waits.', 'queue', 'en', spellings)).toBe('-1: A [message queue] waits.');
    expect(shown('A message queue waits. The [[queue|line]] is long.', 'queue', 'en', spellings)).toBe('-1: The [line] is long.');
  });

  it('never takes code for prose', () => {
    expect(passages('```\n[[queue]]\n```', 'en').size).toBe(0);
  });
});
