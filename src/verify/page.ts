import { type DefaultTreeAdapterMap, parse } from 'parse5';

/** An element of a built page. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  parent: Element | undefined;
  /** The language that its text is in: the nearest `lang`, its own first. */
  lang: string;
  /** Its own text and that of what it holds; of headings, titles, scripts and styles only. */
  text: string;
}

/** A stretch of text between two tags, or a text that stands in an attribute and is read out. */
export interface TextRun {
  text: string;
  lang: string;
  /** The element that it stands in. */
  element: Element;
}

/** A page as a browser would parse it, flat, in the order of the document. */
export interface Page {
  /** Path of the file in the built site, e.g. `zh/concepts/sqs/index.html`. */
  path: string;
  html: string;
  elements: readonly Element[];
  texts: readonly TextRun[];
}

type Node = DefaultTreeAdapterMap['node'];

/** Elements whose text is asked for. */
const WHOLE = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'title', 'script', 'style']);

/** Attributes that are read to people. */
const READ = ['aria-label', 'alt', 'title', 'placeholder'];

/** Parses a built page by the algorithm that browsers use. */
export function parsePage(path: string, html: string): Page {
  const page: Parsed = { path, html, elements: [], texts: [] };
  walk(parse(html), page, undefined, []);
  return page;
}

type Parsed = Page & { elements: Element[]; texts: TextRun[] };

/** Adds a node and what it holds to a page; its texts go to the `wholes` that it stands in, too. */
function walk(node: Node, page: Parsed, parent: Element | undefined, wholes: readonly Element[]): void {
  if ('tagName' in node) {
    const element = addElement(node, page, parent);
    const inside = WHOLE.has(element.name) ? [...wholes, element] : wholes;
    for (const child of 'content' in node ? node.content.childNodes : node.childNodes) walk(child, page, element, inside);
  } else if ('childNodes' in node) {
    for (const child of node.childNodes) walk(child, page, parent, wholes);
  } else if (node.nodeName === '#text' && 'value' in node) {
    for (const whole of wholes) whole.text += node.value;
    if (parent && node.value.trim()) page.texts.push({ text: node.value, lang: parent.lang, element: parent });
  }
}

function addElement({ tagName, attrs }: DefaultTreeAdapterMap['element'], { elements, texts }: Parsed, parent: Element | undefined): Element {
  const attributes = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  const element: Element = { name: tagName, attributes, parent, lang: attributes['lang'] ?? parent?.lang ?? '', text: '' };
  elements.push(element);
  for (const name of READ) {
    const text = attributes[name];
    if (text?.trim()) texts.push({ text, lang: element.lang, element });
  }
  return element;
}

/** Elements of one name. */
export const elementsOf = (page: Page, ...names: string[]): Element[] => page.elements.filter(({ name }) => names.includes(name));

/** Whether an element or one that it stands in passes a test. */
export function isWithin(element: Element | undefined, test: (element: Element) => boolean): boolean {
  return element !== undefined && (test(element) || isWithin(element.parent, test));
}

/** The `content` of the page's `<meta>` with this `name` or `property`. */
export const metaOf = (page: Page, key: string): string | undefined =>
  page.elements.find(({ name, attributes }) => name === 'meta' && (attributes['name'] ?? attributes['property']) === key)?.attributes['content'];

/**
 * An opening tag as a reader of a report would know it again.
 * @example <a href="/zh/">
 */
export function showTag({ name, attributes }: Element): string {
  const shown = ['id', 'href', 'src', 'rel', 'class'].filter((key) => key in attributes).slice(0, 2);
  return `<${[name, ...shown.map((key) => `${key}="${attributes[key]}"`)].join(' ')}>`;
}
