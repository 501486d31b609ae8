import { SaxesParser } from 'saxes';

/** An element as the parser has read it. */
interface Element {
  name: string;
  uri: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
  parent: Element | undefined;
}

const NAMESPACE = 'urn:iso:std:iso:30042:ed-2';

/** Reads a document; throws where it is not well-formed or a namespace is not bound. */
export function readXml(text: string): Element {
  const parser = new SaxesParser({ xmlns: true });
  const document: Element = { name: '', uri: '', attributes: {}, children: [], text: '', parent: undefined };
  let open = document;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    const plain = Object.fromEntries(Object.entries(attributes).flatMap(([name, { value }]) => (name.startsWith('xmlns') ? [] : [[name, value]])));
    const element: Element = { name: local, uri, attributes: plain, children: [], text: '', parent: open };
    open.children.push(element);
    open = element;
  });
  parser.on('text', (part) => {
    open.text += part;
  });
  parser.on('closetag', () => {
    open = open.parent ?? document;
  });
  parser.write(text).close();
  const [root] = document.children;
  if (!root) throw new Error('the document is empty');
  return root;
}

export const descendants = (element: Element, name: string): Element[] =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendants(child, name)]);

const AUXILIARY = '(descrip|descripGrp|admin|adminGrp|transacGrp|note|ref|xref)*';

/** Children of each element, in their order, after the core structure of ISO 30042:2019; elements that are not here hold text. */
const CONTENT: Record<string, RegExp> = {
  tbx: pattern('tbxHeader text'),
  tbxHeader: pattern('fileDesc (encodingDesc)? (revisionDesc)?'),
  fileDesc: pattern('(titleStmt)? (publicationStmt)? (sourceDesc)+'),
  titleStmt: pattern('title (note)*'),
  publicationStmt: pattern('(p)+'),
  sourceDesc: pattern('(p)+'),
  text: pattern('body (back)?'),
  body: pattern('(conceptEntry)+'),
  conceptEntry: pattern(`${AUXILIARY} (langSec)+`),
  langSec: pattern(`${AUXILIARY} (termSec)+`),
  termSec: pattern(`term (termNote|termNoteGrp)* ${AUXILIARY}`),
};

const TEXT = new Set(['title', 'p', 'term', 'termNote', 'descrip', 'admin', 'note', 'ref', 'xref']);

/** Attributes that an element must have, and those that it may have. */
const ATTRIBUTES: Record<string, [must: string[], may: string[]]> = {
  tbx: [['type', 'style', 'xml:lang'], []],
  conceptEntry: [[], ['id']],
  langSec: [['xml:lang'], []],
  termSec: [[], ['id']],
  term: [[], ['id']],
  termNote: [['type'], ['id', 'xml:lang', 'target', 'datatype', 'module']],
  descrip: [['type'], ['id', 'xml:lang', 'target', 'datatype', 'module']],
  ref: [['type'], ['id', 'xml:lang', 'target', 'datatype', 'module']],
  xref: [
    ['type', 'target'],
    ['id', 'module'],
  ],
  note: [[], ['id', 'xml:lang']],
};

/** Data categories of TBX-Basic by element: where they may stand, and their picklists. */
const CATEGORIES: Record<string, Record<string, { in: string[]; values?: string[] }>> = {
  descrip: { subjectField: { in: ['conceptEntry'] }, definition: { in: ['conceptEntry', 'langSec'] }, context: { in: ['termSec'] } },
  ref: { crossReference: { in: ['conceptEntry', 'termSec'] } },
  xref: { externalCrossReference: { in: ['conceptEntry', 'termSec'] }, xGraphic: { in: ['conceptEntry', 'langSec'] } },
  termNote: {
    partOfSpeech: { in: ['termSec'], values: ['adjective', 'adverb', 'noun', 'other', 'verb'] },
    administrativeStatus: {
      in: ['termSec'],
      values: ['admittedTerm-admn-sts', 'deprecatedTerm-admn-sts', 'preferredTerm-admn-sts', 'supersededTerm-admn-sts'],
    },
    termType: { in: ['termSec'], values: ['abbreviation', 'acronym', 'fullForm', 'phrase', 'shortForm', 'variant'] },
    grammaticalGender: { in: ['termSec'], values: ['feminine', 'masculine', 'neuter', 'other'] },
    geographicalUsage: { in: ['termSec'] },
    termLocation: { in: ['termSec'] },
  },
};

const NCNAME = /^[\p{L}_][\p{L}\p{N}._-]*$/u;
const TAG = /^[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*$/;

/** What in a document breaks the published rules of TBX-Basic in DCA style: elements, nesting, attributes, data categories, picklists, references. */
export function checkTbx(root: Element): string[] {
  const all = [root, ...elementsIn(root)];
  const ids = all.flatMap(({ attributes }) => attributes['id'] ?? []);
  return [
    ...(root.attributes['type'] === 'TBX-Basic' && root.attributes['style'] === 'dca' ? [] : ['tbx: type or style']),
    ...all.flatMap((element) =>
      [...structureFaults(element), ...attributeFaults(element), ...categoryFaults(element), ...targetFaults(element, ids)].map(
        (fault) => `${element.name}: ${fault}`,
      ),
    ),
    ...ids.filter((id, index) => !NCNAME.test(id) || ids.indexOf(id) !== index).map((id) => `id ${id}`),
  ];
}

const elementsIn = (element: Element): Element[] => element.children.flatMap((child) => [child, ...elementsIn(child)]);

function structureFaults({ name, uri, children, text }: Element): string[] {
  const nested = children.map((child) => `${child.name} `).join('');
  const content = CONTENT[name];
  const holds = content ? content.test(nested) && !text.trim() : TEXT.has(name) && children.length === 0 && text.trim() !== '';
  return [...(uri === NAMESPACE ? [] : ['namespace']), ...(holds ? [] : [`content ${nested}`])];
}

function attributeFaults({ name, attributes }: Element): string[] {
  const [must, may] = ATTRIBUTES[name] ?? [[], []];
  const tag = attributes['xml:lang'];
  return [
    ...must.filter((key) => !attributes[key]).map((key) => `lacks ${key}`),
    ...Object.keys(attributes)
      .filter((key) => ![...must, ...may].includes(key))
      .map((key) => `has ${key}`),
    ...(tag === undefined || TAG.test(tag) ? [] : ['language tag']),
  ];
}

function categoryFaults({ name, attributes, text, parent }: Element): string[] {
  const categories = CATEGORIES[name];
  if (!categories) return [];
  const type = attributes['type'] ?? '';
  const category = categories[type];
  if (!category) return [`data category ${type}`];
  const { in: levels, values = [text] } = category;
  return [...(levels.includes(parent?.name ?? '') ? [] : [`${type} in ${parent?.name}`]), ...(values.includes(text) ? [] : [`value ${text}`])];
}

function targetFaults({ name, attributes }: Element, ids: readonly string[]): string[] {
  const target = attributes['target'] ?? '';
  if (name === 'xref') return /^https?:\/\/\S+$/.test(target) ? [] : [`target ${target}`];
  return name === 'ref' && !ids.includes(target) ? [`target ${target}`] : [];
}

/** Names with `?`, `*`, `+` and `|`, as a pattern over names that each end in a space. */
function pattern(names: string): RegExp {
  const parts = names.split(' ').map((part) => part.replace(/\w+/g, '$& '));
  return new RegExp(`^${parts.join('')}$`);
}
