import fc from 'fast-check';

/** Pieces that mean something to a parser which reads content: of Markdown, MDX, YAML, JSON, SVG and of Unicode. */
const TOKENS = [
  ...[
    '[[',
    ']]',
    '[[sqs|',
    '|',
    '\\|',
    '[',
    ']',
    '](',
    '](https://example.com)',
    '![',
    'https://example.com',
    'www.example.com',
    'a@b.co',
    '[^1]',
    '\n\n[^1]: x\n',
  ],
  ...[
    '{',
    '}',
    '{{',
    '{/*',
    '*/}',
    '{a.b}',
    '<',
    '>',
    '</',
    '/>',
    '<>',
    '</>',
    '<Trap>',
    '</Trap>',
    '<Changed since="2020">',
    '<Question ask="',
    '<Figure name="x" />',
  ],
  ...['<span lang="ja">', '</span>', '<!--', '-->', '<script>', '<a href="/">', 'import x from "y"\n', 'export const a = 1\n', '&amp;', '&#0;', '&nosuch;'],
  ...[
    '\n---\n',
    '\n...\n',
    '# ',
    '\n## ',
    '\n###### ',
    '\n> ',
    '\n- ',
    '\n1. ',
    '\n```\n',
    '~~~',
    '`',
    '``',
    '**',
    '_',
    '~~',
    '~',
    '\n| a | b |\n| - | - |\n',
    '\n    ',
    '\t',
    '\\',
  ],
  ...[
    '- ',
    ': ',
    ': [',
    '?',
    '&a ',
    '*a',
    '<<: *a',
    '!!binary ',
    '!!js/function ',
    '%YAML 1.2\n',
    '"',
    "'",
    '|-\n',
    '>+\n',
    '@',
    '#',
    ',',
    'null',
    '~',
    'true',
    '0x1F',
    '1e999',
    '.nan',
    '-0',
  ],
  ...['"__proto__": ', 'constructor: ', '__proto__: ', 'toString', '{n}', '{query}', '{}', '[]', '{"a":', '\\u0000', '\\ud800'],
  ...['<svg', '</svg>', '<text ', '<!DOCTYPE svg [<!ENTITY a "b">]>', '&a;', '<![CDATA['],
  ...[
    '\0',
    '\uFEFF',
    '\r\n',
    '\r',
    '\u2028',
    '\u200b',
    '\u202e',
    '\ud800',
    '\udc00',
    '😀',
    '👩‍👩‍👧',
    '\u0301',
    'ﾞ',
    'ー',
    '가',
    '각',
    '字',
    'か',
    'カ',
    '𠮷',
    'é',
    '\u3000',
    '。',
    '、',
    '・',
    'İ',
    'ß',
  ],
  ...['message-queue', '[[message-queue]]', '[[visibility-timeout|', 'Message queue', 'メッセージキュー', '消息队列', '메시지 큐'],
];

/** A change to a text at a place, from 0 to 1, that moves with its length. */
type Edit = (text: string) => string;

const at = (text: string, place: number): number => Math.floor(place * (text.length + 1));
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

const insert = fc.tuple(place, fc.oneof(fc.constantFrom(...TOKENS), fc.string({ unit: 'binary', maxLength: 8 }))).map(
  ([where, token]): Edit =>
    (text) =>
      text.slice(0, at(text, where)) + token + text.slice(at(text, where)),
);
const remove = fc.tuple(place, fc.nat(40)).map(
  ([where, length]): Edit =>
    (text) =>
      text.slice(0, at(text, where)) + text.slice(at(text, where) + length),
);
const duplicate = fc.tuple(place, fc.nat(80), fc.integer({ min: 1, max: 30 })).map(([where, length, times]): Edit => (text) => {
  const start = at(text, where);
  return text.slice(0, start) + text.slice(start, start + length).repeat(times) + text.slice(start);
});
const move = fc.tuple(place, fc.nat(60), place).map(([from, length, to]): Edit => (text) => {
  const start = at(text, from);
  const rest = text.slice(0, start) + text.slice(start + length);
  return rest.slice(0, at(rest, to)) + text.slice(start, start + length) + rest.slice(at(rest, to));
});
/** Brackets are turned around or changed for others. */
const swap = fc
  .tuple(fc.constantFrom('[]', '{}', '<>', '()', '**', '""', '--'), fc.constantFrom('][', '}{', '><', '[[', '((', '{{', '__'), place)
  .map(([from, to, where]): Edit => (text) => {
    const start = at(text, where);
    const turned = text.slice(start).replace(from.charAt(0), to.charAt(0)).replace(from.charAt(1), to.charAt(1));
    return text.slice(0, start) + turned;
  });
const cut = place.map(
  (where): Edit =>
    (text) =>
      text.slice(0, at(text, where)),
);
const lineEnds = fc.constantFrom('\r\n', '\r', '\n\n').map(
  (end): Edit =>
    (text) =>
      text.replaceAll('\n', end),
);

/** A few changes one after the other, as slips of the hand, of an editor or of a merge make them. */
export const mutation: fc.Arbitrary<Edit> = fc
  .array(
    fc.oneof(
      { arbitrary: insert, weight: 6 },
      { arbitrary: remove, weight: 3 },
      { arbitrary: duplicate, weight: 2 },
      { arbitrary: move, weight: 2 },
      { arbitrary: swap, weight: 2 },
      { arbitrary: cut, weight: 1 },
      { arbitrary: lineEnds, weight: 1 },
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map(
    (edits): Edit =>
      (text) =>
        edits.reduce((changed, edit) => edit(changed), text),
  );

/** Bytes of a text, some of them changed to ones that are no UTF-8. */
export const bytesOf = (text: string, broken: readonly number[]): Uint8Array => {
  const bytes = new TextEncoder().encode(text);
  for (const [i, value] of broken.entries()) if (bytes.length > 0) bytes[(value * 2654435761 + i) % bytes.length] = 0x80 | (value & 0x7f);
  return bytes;
};
