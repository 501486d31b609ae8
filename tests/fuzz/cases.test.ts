import { expect, test } from 'vitest';
import { checkFiles, TINY } from './content.ts';

const PAGE = 'concepts/message-queue/en.mdx';
const META = 'concepts/message-queue/concept.yaml';
const STRINGS = 'ui/en.json';
const HEAD = '---\nterm: Message queue\nsummary: A place.\nasks: [Why?, How?]\n---\n\n';

const rulesOf = async (path: string, text: string | Uint8Array): Promise<string[]> => [
  ...new Set((await checkFiles(new Map(TINY).set(path, typeof text === 'string' ? new TextEncoder().encode(text) : text))).map(({ rule }) => rule)),
];

/** Texts that grow beyond what a parser can hold, on one line and on many. */
const DEEP: Record<string, [path: string, text: string]> = {
  'quotations in quotations': [PAGE, `${HEAD}${'> '.repeat(20_000)}x\n`],
  'lists in lists': [PAGE, `${HEAD}${'- '.repeat(20_000)}x\n`],
  'components in components': [PAGE, `${HEAD}${'<Trap>'.repeat(300)}x${'</Trap>'.repeat(300)}\n`],
  'brackets in brackets': [PAGE, `${HEAD}${'['.repeat(2_000)}x${']'.repeat(2_000)}\n`],
  'emphasis in emphasis': [PAGE, `${HEAD}${'*a '.repeat(900)}${'b*'.repeat(900)}\n`],
  'braces in braces': [PAGE, `${HEAD}${'{'.repeat(20_000)}\n`],
  'concept links in concept links': [PAGE, `${HEAD}${'[[visibility-timeout|'.repeat(200)}\n`],
  'lists of YAML in lists': [META, '['.repeat(20_000)],
  'maps of YAML in maps': [META, '{a: '.repeat(20_000)],
  'lines of YAML ever deeper': [META, Array.from({ length: 900 }, (_, i) => `${' '.repeat(i)}a:\n`).join('')],
  'lists of JSON in lists': [STRINGS, '['.repeat(20_000) + ']'.repeat(20_000)],
  'lists of JSON in lists, a line each': [STRINGS, '[\n'.repeat(15_000) + ']\n'.repeat(15_000)],
  'lists of YAML in lists, a line each': [META, '[\n'.repeat(15_000) + ']\n'.repeat(15_000)],
  'components in components, a line each': [PAGE, `${HEAD}${'<Trap>\n'.repeat(300)}x\n${'</Trap>\n'.repeat(300)}`],
  'frontmatter of lists in lists': [PAGE, `---\nterm: ${'['.repeat(20_000)}\n---\n\nx\n`],
};

test.each(Object.entries(DEEP))(
  '%s are a problem of the file',
  async (_, [path, text]) => {
    expect(await rulesOf(path, text)).not.toEqual([]);
    // So that no single line is too long.
    expect(await rulesOf(path, text.replace(/(.{999}\S*) /g, '$1\n'))).not.toEqual([]);
  },
  60_000,
);

test('a bomb of anchors in YAML is refused', async () => {
  const bomb = [
    'a: &a [x, x, x, x, x, x, x, x, x]',
    ...'bcdefghij'.split('').map((key, i) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[i]}`).join(', ')}]`),
  ].join('\n');
  expect(await rulesOf(META, bomb)).toContain('yaml');
});

test('an anchor that holds itself is refused', async () => {
  expect(await rulesOf(META, 'category: &a [*a]\n')).not.toEqual([]);
  expect(await rulesOf(META, 'relations: &a { has: *a }\n')).not.toEqual([]);
});

test('keys that every object has are keys like others', async () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(await rulesOf(META, `category: queues\nkind: term\n${key}: { category: x }\n`)).not.toEqual([]);
    expect(await rulesOf(PAGE, `---\nterm: Message queue\n${key}: x\n---\n\n[[${key}]] <${key} />\n`)).not.toEqual([]);
    expect(await rulesOf(STRINGS, `{ "${key}": "x" }`)).not.toEqual([]);
  }
});

test('a page of lines as long as they may be is read', async () => {
  for (const part of ['a ', 'queue ', '字', '**a', '[[', '`', '| ', '<', '&', '&lt;', 'http://a', '1,', '、', '。', '~~', 'a@a.', '\\'])
    await rulesOf(PAGE, `${HEAD}${part.repeat(Math.floor(4_999 / part.length))}\n\n`.repeat(2));
}, 120_000);

test('bytes that are no text, and no bytes, are problems', async () => {
  for (const path of TINY.keys()) {
    // Lists that may be empty.
    if (/permalinks|reading-order|changes/.test(path)) continue;
    for (const bytes of [new Uint8Array(), new Uint8Array([0]), new Uint8Array([0xff, 0xfe, 0x41, 0x00]), new Uint8Array(300).fill(0xc3)])
      expect(await rulesOf(path, bytes), path).not.toEqual([]);
  }
});
