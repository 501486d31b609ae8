import { expect, test } from 'vitest';
import { advance, formatProgress, parseProgress } from '../../../src/components/client/note-progress.ts';

test('what is remembered of notes comes back as it was', () => {
  const progress = advance(advance(new Map(), 's3-lab', 'clean-up'), 'iam-lab', undefined);
  expect(parseProgress(formatProgress(progress))).toEqual(progress);
});

test('a note is at its reader’s last section, and once read stays read', () => {
  const begun = advance(advance(new Map(), 's3-lab', 'clean-up'), 's3-lab', 'goal-and-cost');
  expect(begun.get('s3-lab')).toEqual({ read: false, section: 'goal-and-cost' });
  const read = advance(begun, 's3-lab', undefined);
  expect(advance(read, 's3-lab', 'goal-and-cost').get('s3-lab')).toEqual({ read: true });
});

test.each([null, '', '[]', 'null', '7', '{"s3-lab":7}', '{'])('storage that holds %j is as good as empty', (text) => {
  expect(parseProgress(text).size).toBe(0);
});
