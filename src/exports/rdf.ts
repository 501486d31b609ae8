import type { Label, SkosThing } from './skos.ts';

/** Vocabularies by prefix; SKOS's own names have none. */
const SKOS = 'http://www.w3.org/2004/02/skos/core#';
const DCTERMS = 'http://purl.org/dc/terms/';

/** Things as JSON-LD 1.1, one a line, with all of its context inside: no reader has to fetch anything. */
export function formatJsonLd(things: readonly SkosThing[]): string {
  const links = [...new Set(things.flatMap((thing) => Object.keys(thing.links)))];
  const context = { '@vocab': SKOS, dcterms: DCTERMS, ...Object.fromEntries(links.map((name) => [name, { '@type': '@id' }])) };
  const literal = ({ value, tag }: Label) => (tag === undefined ? value : { '@language': tag, '@value': value });
  const graph = things.map(({ iri, type, labels, links }) =>
    JSON.stringify({ '@id': iri, '@type': type, ...filled(labels, (all) => all.map(literal)), ...filled(links, (all) => all) }),
  );
  return `{\n"@context": ${JSON.stringify(context)},\n"@graph": [\n${graph.join(',\n')}\n]\n}\n`;
}

const filled = <T, R>(lists: Readonly<Record<string, readonly T[]>>, format: (list: readonly T[]) => R): Record<string, R> =>
  Object.fromEntries(Object.entries(lists).flatMap(([name, list]) => (list.length > 0 ? [[name, format(list)]] : [])));

/** The same things as RDF 1.1 Turtle. */
export function formatTurtle(things: readonly SkosThing[]): string {
  const blocks = things.map(({ iri, type, labels, links }) => {
    const said = [
      `a skos:${type}`,
      ...Object.entries(filled(labels, (all) => all.map(turtleLiteral))).map(([name, all]) => `${prefixed(name)} ${all.join(', ')}`),
      ...Object.entries(filled(links, (all) => all.map(turtleIri))).map(([name, all]) => `${prefixed(name)} ${all.join(', ')}`),
    ];
    return `${turtleIri(iri)} ${said.join(' ;\n  ')} .\n`;
  });
  return [`@prefix skos: <${SKOS}> .\n@prefix dcterms: <${DCTERMS}> .\n`, ...blocks].join('\n');
}

const prefixed = (name: string): string => (name.includes(':') ? name : `skos:${name}`);

const ESCAPES: Record<string, string> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * A text in Turtle.
 * @example turtleLiteral({ value: 'a "b"', tag: 'en' }) // '"a \\"b\\""@en'
 */
export const turtleLiteral = ({ value, tag }: Label): string =>
  `"${value.toWellFormed().replace(/["\\\n\r\t]/g, (char) => ESCAPES[char] ?? char)}"${tag === undefined ? '' : `@${tag}`}`;

const turtleIri = (iri: string): string =>
  `<${iri.replace(/[^\u0021-\uFFFF]|[<>"{}|^`\\]/gu, (char) => `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`)}>`;
