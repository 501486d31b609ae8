/** What a page says beside its own text. */
export interface PlainWords {
  /** Address and name of a concept or note; nothing where there is none. */
  targetOf(id: string): { url: string; name: string } | undefined;
  /** Heading of what readers mix up. */
  trap: string;
  /** Heading of what has changed in a year. */
  changed(since: string): string;
  /** What a drawing shows, and the line under it. */
  figure(name: string): { alt: string; caption: string | undefined } | undefined;
}

// Code first, so that nothing in it is taken for a link or a component. Pages have no other MDX than this: the rule `component` holds them to it.
const FENCE = String.raw`^[ \t]*(?<fence>\x60{3,}|~{3,})[^\n]*\n(?:[\s\S]*?\n)??[ \t]*\k<fence>[ \t]*$`;
const CODE = String.raw`(?<!\x60)(?<ticks>\x60+)(?!\x60)(?:(?!\n\n)[\s\S])*?(?<!\x60)\k<ticks>(?!\x60)`;
const LINK = String.raw`\[\[(?<id>[a-z0-9-]+)(?:\\?\|(?<label>(?:(?!\]\])[\s\S])*))?\]\]`;
const COMPONENT = String.raw`<(?<name>[A-Z]\w*|span)(?<attributes>(?:\s+\w+=(?:"[^"]*"|'[^']*'))*)\s*(?:\/>|>(?<inner>[\s\S]*?)<\/\k<name>>)`;
const PIECE = new RegExp(`${FENCE}|${CODE}|${LINK}|${COMPONENT}`, 'gm');

/**
 * The body of a page as Markdown that needs no components: what stands apart from the text becomes a quotation with a heading,
 * concept links become links. All else is the author's own text.
 * @example plainMarkdown('<Trap>Not [[sqs]].</Trap>', words) // '> **Trap**\n>\n> Not [Amazon SQS](https://…/sqs.md).'
 */
export function plainMarkdown(body: string, words: PlainWords): string {
  const text = body.replace(PIECE, (written: string, ...rest: unknown[]) => {
    const { id, label, name, attributes = '', inner = '' } = rest.at(-1) as Partial<Record<string, string>>;
    if (id !== undefined) return linkOf(id, label, words);
    if (name === undefined) return written;
    return name === 'span' ? plainMarkdown(inner, words) : quote(partsOf(name, attributes, inner, words));
  });
  return text.trim();
}

function linkOf(id: string, label: string | undefined, { targetOf }: PlainWords): string {
  const target = targetOf(id);
  const text = label ?? escapeMarkdown(target?.name ?? id);
  return target ? `[${text}](${target.url})` : text;
}

/** The paragraphs of a component, the first of them its heading. */
function partsOf(name: string, attributes: string, inner: string, words: PlainWords): (string | undefined)[] {
  const attribute = (key: string): string => new RegExp(`\\b${key}=(["'])(.*?)\\1`, 's').exec(attributes)?.[2] ?? '';
  const text = plainMarkdown(inner, words);
  switch (name) {
    case 'Trap':
      return [strong(words.trap), text];
    case 'Changed':
      return [strong(words.changed(attribute('since'))), text];
    case 'Question':
      return [strong(attribute('ask')), text];
    case 'Figure': {
      const figure = words.figure(attribute('name'));
      return figure ? [figure.caption && strong(figure.caption), escapeMarkdown(figure.alt)] : [];
    }
    default:
      return [text];
  }
}

const quote = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter(Boolean)
    .join('\n\n')
    .replace(/^.*$/gm, (line) => (line ? `> ${line}` : '>'));

const strong = (text: string): string => `**${escapeMarkdown(text)}**`;

/**
 * Plain text as it stands in Markdown.
 * @example escapeMarkdown('s3:*, snake_case') // 's3:\\*, snake_case'
 */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*[\]<]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&');
