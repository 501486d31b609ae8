import type { Heading } from 'mdast';
import { site } from '../../site.ts';
import type { ContentFile } from '../content-file.ts';
import { textsOf } from '../entry-files.ts';
import { nodesOf } from '../nodes.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const report = reporter('headings-parallel', 'error');

/** A translation has the headings of the reference page: as many, at the same levels, in the same order. */
export const rule: Rule = {
  id: 'headings-parallel',
  check({ entries }) {
    return [...entries.values()].flatMap((entry) => {
      const reference = entry.texts[site.reference];
      if (!reference) return [];
      return textsOf(entry).flatMap(([lang, file]) => (lang === site.reference || file.body.trim() === '' ? [] : compare(file, reference)));
    });
  },
};

const WHY = 'Headings are paired by position: their ids come from the reference page.';

function compare(file: ContentFile, reference: ContentFile): Problem[] {
  const here = nodesOf(file, 'heading');
  const there = nodesOf(reference, 'heading');
  const at = here.findIndex((heading, index) => heading.depth !== there[index]?.depth);
  const first = at < 0 && there.length > here.length ? here.length : at;
  if (first < 0) return [];
  const mine = here[first];
  const theirs = there[first];
  const name = `${site.reference}.mdx`;
  if (here.length !== there.length) {
    const message = `This page has ${count(here.length)}, ${name} has ${there.length}${theirs || mine ? `; they part at heading ${first + 1}: ${mine ? shown(mine, file) : 'none'} here, ${theirs ? `${shown(theirs, reference)} (line ${theirs.position?.start.line ?? '?'})` : 'none'} there` : ''}.`;
    return [report(file, mine?.position?.start, { message, why: WHY, fix: `add or remove headings in ${file.path} until its outline is that of ${name}.` })];
  }
  if (!mine || !theirs) return [];
  const message = `Heading ${first + 1}, ${shown(mine, file)}, is of level ${mine.depth}; in ${name} it is ${shown(theirs, reference)}, of level ${theirs.depth}.`;
  return [
    report(file, mine.position?.start, { message, why: WHY, fix: `write it with ${'#'.repeat(theirs.depth)}, or put the headings into the order of ${name}.` }),
  ];
}

const count = (n: number): string => `${n === 0 ? 'no' : n} heading${n === 1 ? '' : 's'}`;

const shown = (heading: Heading, file: ContentFile): string =>
  `\`${file.text.slice(heading.position?.start.offset, heading.position?.end.offset).split('\n')[0] ?? ''}\``;
