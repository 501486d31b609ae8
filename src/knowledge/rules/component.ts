import type { Nodes } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { ContentFile } from '../content-file.ts';
import { type EntryFiles, textsOf } from '../entry-files.ts';
import { findNearest } from '../nearest.ts';
import { nodesOf } from '../nodes.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const report = reporter('component', 'error');

type Element = MdxJsxFlowElement | MdxJsxTextElement;

/** What a page may use besides Markdown: each element with its attribute, all required. */
const COMPONENTS: Record<string, { attribute?: string; noun?: string; pattern?: RegExp; example: string }> = {
  Trap: { example: '<Trap>…</Trap>' },
  Changed: { attribute: 'since', noun: 'year', pattern: /^(19|20)\d\d$/, example: '<Changed since="2023">…</Changed>' },
  Question: { attribute: 'ask', noun: 'question', pattern: /\S/, example: '<Question ask="…">…</Question>' },
  Figure: { attribute: 'name', noun: 'name', pattern: /\S/, example: '<Figure name="…" />' },
  span: { attribute: 'lang', noun: 'language tag', pattern: /^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/, example: '<span lang="ja">…</span>' },
};

/** Pages use the components that there are, with their attributes, and neither HTML, images, `import`, `export` nor expressions in braces. */
export const rule: Rule = {
  id: 'component',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) =>
      textsOf(entry).flatMap(([, file]) => nodesOf(file, ...CHECKED).flatMap((node) => checkNode(file, entry, node))),
    );
  },
};

const CHECKED = ['mdxjsEsm', 'mdxFlowExpression', 'mdxTextExpression', 'image', 'imageReference', 'mdxJsxFlowElement', 'mdxJsxTextElement'] as const;

function checkNode(file: ContentFile, entry: EntryFiles, node: Extract<Nodes, { type: (typeof CHECKED)[number] }>): Problem[] {
  const at = (message: string, fix: string): Problem[] => [report(file, node.position?.start, { message, fix })];
  switch (node.type) {
    case 'mdxjsEsm':
      return at('`import` and `export` are not read in pages.', 'remove the line; the components are known without it.');
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return at(`\`{${node.value}}\` would be run as code.`, 'put braces into backticks; remove what is a comment.');
    case 'image':
    case 'imageReference':
      return at('Images are not shown in pages.', 'draw a figure (`<name>.svg` and `<name>.yaml` beside the page) and write `<Figure name="<name>" />`.');
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return checkElement(entry, node, at);
  }
}

function checkElement(entry: EntryFiles, node: Element, at: (message: string, fix: string) => Problem[]): Problem[] {
  const name = node.name ?? '';
  const component = Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name] : undefined;
  const all = Object.values(COMPONENTS)
    .map(({ example }) => `\`${example}\``)
    .join(', ');
  if (!component) {
    const nearest = findNearest(name, Object.keys(COMPONENTS));
    return at(
      `\`<${name}>\` is no component.`,
      nearest ? `did you mean \`<${nearest}>\`?` : `write Markdown, or one of ${all}; put \`<\` that is meant into backticks.`,
    );
  }
  const { attribute, noun, pattern, example } = component;
  const problems = node.attributes.flatMap((given) => {
    if (given.type !== 'mdxJsxAttribute' || given.name !== attribute)
      return at(`\`<${name}>\` has no attribute \`${'name' in given ? given.name : '{…}'}\`.`, `write \`${example}\`.`);
    return typeof given.value === 'string' ? [] : at(`\`${given.name}\` of \`<${name}>\` is not a text in quotation marks.`, `write \`${example}\`.`);
  });
  if (problems.length > 0 || !attribute) return problems;
  const value = node.attributes.find((given) => given.type === 'mdxJsxAttribute' && given.name === attribute)?.value;
  if (typeof value !== 'string') return at(`\`<${name}>\` has no \`${attribute}\`.`, `write \`${example}\`.`);
  if (!pattern?.test(value)) return at(`\`${attribute}="${value}"\` of \`<${name}>\` is no ${noun}.`, `write \`${example}\`.`);
  return name === 'Figure' ? checkFigure(entry, value, at) : [];
}

function checkFigure(entry: EntryFiles, name: string, at: (message: string, fix: string) => Problem[]): Problem[] {
  const missing = [`${name}.svg`, `${name}.yaml`].filter((file) => !entry.names.has(file));
  if (missing.length === 0) return [];
  const nearest = findNearest(name, [...entry.figures.keys()]);
  const paths = missing.map((file) => `content/${entry.folder}/${file}`).join(' and ');
  return at(
    `The figure \`${name}\` has no ${missing.map((file) => `\`${file}\``).join(' and no ')}.`,
    nearest ? `did you mean \`${nearest}\`? Otherwise write ${paths}.` : `write ${paths}.`,
  );
}
