import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../src/knowledge/check-content.ts';
import { type Parsed, parseContentFile } from '../../../src/knowledge/content-file.ts';
import { type Place, placeOf } from '../../../src/knowledge/place.ts';
import { formatProblem } from '../../../src/knowledge/problem.ts';
import { page } from './temporary-content.ts';

const parse = (path: string, text: string): Parsed => parseContentFile(`content/${path}`, placeOf(path) as Place, text);
const reportOf = (path: string, text: string): string[] => parse(path, text).problems.map((problem) => formatProblem(problem).replace(`content/${path}:`, ''));

describe('a page', () => {
  const path = 'concepts/queue/en.mdx';

  it('says where its keys and its offsets stand', () => {
    const text = page('It waits.', 'term: Queue\naliases:\n  - line\n  - row');
    const file = parse(path, text).file;
    expect(file?.pointOf(['aliases', 1])).toEqual({ line: 5, column: 5 });
    expect(file?.pointAt(text.indexOf('waits'))).toEqual({ line: 8, column: 4 });
    expect(file?.tree.children[0]?.position?.start).toMatchObject({ line: 8, column: 1 });
  });

  it.each([
    [
      'has no frontmatter',
      'It waits.',
      '1:1  error  frontmatter\n  This file does not begin with frontmatter.\n  Fix: begin the file with a line `---`, the keys, and a closing line `---`.',
    ],
    [
      'is empty',
      '',
      '1:1  error  frontmatter\n  This file does not begin with frontmatter.\n  Fix: begin the file with a line `---`, the keys, and a closing line `---`.',
    ],
    [
      'does not close its frontmatter',
      '---\nterm: Queue\n',
      '1:1  error  frontmatter\n  The frontmatter is not closed.\n  Fix: write a line `---` after the last key.',
    ],
    ['has a key twice', page('x', 'term: Queue\nterm: Line'), '3:1  error  yaml\n  This key is in the file twice.\n  Fix: keep one of the two.'],
    [
      'has a colon in a value',
      page('x', 'term: Queue: a line'),
      '2:7  error  yaml\n  Nested mappings are not allowed in compact mappings.\n  Fix: mend the syntax at this place; quote values that hold `: `, ` #` or begin with a special character.',
    ],
    [
      'has an alias of nothing',
      page('x', 'term: *queue'),
      ' error  yaml\n  Unresolved alias (the anchor must be set before the alias): queue.\n  Fix: put values that begin with `*` or `&` into quotes.',
    ],
    [
      'has an open brace',
      page('Put { here.'),
      '6:12  error  mdx\n  Unexpected end of file in expression, expected a corresponding closing brace for `{`.\n  Fix: put `{`, `}` and `<` of the text into backticks, close every component, and begin no line with `import` or `export`.',
    ],
    [
      'has an open component',
      page('<Trap>Mind this.'),
      '6:1  error  mdx\n  Expected a closing tag for `<Trap>` (6:1-6:7) before the end of `paragraph`.\n  Fix: put `{`, `}` and `<` of the text into backticks, close every component, and begin no line with `import` or `export`.',
    ],
    [
      'has an HTML comment',
      page('<!-- later -->'),
      '6:2  error  mdx\n  Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_`.\n  Fix: put `{`, `}` and `<` of the text into backticks, close every component, and begin no line with `import` or `export`.',
    ],
  ])('that %s is a problem with its place', (_, text, report) => {
    expect(reportOf(path, text).map((problem) => problem.replace(`content/${path} `, ''))).toEqual([report]);
  });

  it('reports its YAML and its MDX at once', () => {
    expect(parse(path, page('Put { here.', 'term: [')).problems.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['yaml', 'mdx']));
  });

  it('survives YAML that would not fit into memory', () => {
    const levels = [
      'a: &a [x, x, x, x, x, x, x, x, x, x]',
      ...'bcdefghi'.split('').map(
        (key, index) =>
          `${key}: &${key} [${Array(10)
            .fill(`*${'abcdefgh'.charAt(index)}`)
            .join(', ')}]`,
      ),
    ];
    expect(parse(path, page('x', levels.join('\n'))).problems).toMatchObject([{ rule: 'yaml' }]);
  });
});

describe('interface strings', () => {
  it.each([
    ['a comma after the last entry', '{\n  "a": "b",\n}', '3:1  error  json'],
    ['a key twice', '{\n  "a": "b",\n  "a": "c"\n}', '3:3  error  json'],
    ['a comment', '{\n  // words\n  "a": "b"\n}', '2:3  error  json'],
    ['YAML', 'a: b', ' error  json'],
  ])('with %s are a problem', (_, text, start) => {
    const [first] = reportOf('ui/en.json', text);
    expect(first?.replace('content/ui/en.json ', '').split('\n')[0]).toBe(start);
  });

  it('say where a key stands', () => {
    expect(parse('ui/en.json', '{\n\t"a": "b"\n}').file?.pointOf(['a'])).toEqual({ line: 2, column: 2 });
  });
});

describe('the schema', () => {
  const report = (path: string, text: string): string[] =>
    checkContent({ files: [parse(path, text).file].filter((file) => file !== undefined), problems: [] })
      .problems.filter(({ rule }) => rule === 'frontmatter')
      .map(({ message, fix }) => `${message} ${fix}`);

  it.each([
    ['concepts/queue/concept.yaml', 'category: storage\nkind: featur', '`kind: featur` is not one of the allowed values. did you mean `feature`?'],
    ['concepts/queue/concept.yaml', 'kind: feature', 'The key `category` is missing. add `category:` to content/concepts/queue/concept.yaml.'],
    ['concepts/queue/concept.yaml', 'category: \nkind: term', 'The key `category` has no value. fill in `category:` in content/concepts/queue/concept.yaml.'],
    [
      'concepts/queue/concept.yaml',
      'category: Big Data\nkind: term',
      '`category: Big Data`: an id has lower-case letters, digits and single hyphens. change `category` in content/concepts/queue/concept.yaml.',
    ],
    ['concepts/queue/concept.yaml', 'category: a\nkind: term\nrelations: { partof: [b] }', 'The key `partof` is not known here. did you mean `part_of`?'],
    [
      'concepts/queue/concept.yaml',
      'category: a\nkind: term\nsources: [{ notebook: n, at: 183 }]',
      '`sources.0.at` is a number, not a text. quote it: `"183"`.',
    ],
    ['concepts/queue/concept.yaml', '- a', 'This file is a list, not a map. write a map.'],
    ['notes/lab/life.yaml', 'alt: {}\nlabels: { a: 3 }', '`labels.a` is a number, not a text. quote it: `"3"`.'],
    ['site/categories.yaml', 'queues: 1', 'This file is a map, not a list. write a list: `[…]`.'],
    ['ui/en.json', '{"a": 1}', '`a` is a number, not a text. quote it: `"1"`.'],
  ])('reports in %s: %j', (path, text, problem) => {
    expect(report(path, text)).toContain(problem);
  });
});
