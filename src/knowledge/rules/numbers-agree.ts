import { type Lang, site } from '../../site.ts';
import type { Model } from '../build-model.ts';
import type { ContentFile } from '../content-file.ts';
import { textsOf } from '../entry-files.ts';
import { type Figure, findFigures } from '../figures.ts';
import { nodesOf } from '../nodes.ts';
import { findNumberWords } from '../number-words.ts';
import { reporter } from '../problem-of.ts';
import type { Point, Problem } from '../problem.ts';
import { frontmatterProse, proseOf } from '../prose.ts';
import type { Rule } from '../rule.ts';

const report = reporter('numbers-agree', 'error');

/** The figures of a translation are those of the reference page, in prose, tables and summary. Counts up to ten are often words, and compared more loosely. */
export const rule: Rule = {
  id: 'numbers-agree',
  check({ entries, model }) {
    return [...entries.values()].flatMap((entry) => {
      const reference = entry.texts[site.reference];
      if (!reference) return [];
      const wanted = readFigures(reference, site.reference, model);
      return textsOf(entry).flatMap(([lang, file]) =>
        lang === site.reference || file.body.trim() === '' ? [] : compare(file, readFigures(file, lang, model), wanted),
      );
    });
  },
};

interface Placed extends Figure {
  point: Point | undefined;
  /** Whether it counts things of any sort: 3種類, 4个, 세 가지. */
  ofThings: boolean;
}

const THINGS = /^\s?(?:つ|種類|通り|個|段階|点|项|項目|种|类|个|步|点|가지|종류|개|단계|kinds\b|types\b|ways\b|steps\b)/;

interface PageFigures {
  figures: Placed[];
  /** Every value that the page gives in any form: figures, words, code, terms that its links show. */
  said: ReadonlySet<string>;
}

function readFigures(file: ContentFile, lang: Lang, model: Model): PageFigures {
  const prose = [...frontmatterProse(file, ['summary']), ...proseOf(file)];
  const figures = prose.flatMap(({ text, pointAt }) =>
    findFigures(text).map((figure): Placed => ({
      ...figure,
      ofThings: THINGS.test(text.slice(figure.index + figure.written.length)),
      get point() {
        return pointAt(figure.index);
      },
    })),
  );
  const spoken = [...prose, ...frontmatterProse(file, ['term', 'title', 'asks'])].map(({ text }) => text);
  const linked = nodesOf(file, 'conceptLink')
    .filter(({ children }) => children.length === 0)
    .map(({ id }) => model.concepts.get(id)?.texts[lang]?.data.term ?? '');
  const text = [...spoken, ...linked].join('\n');
  // Digits in code and inside names (EC2, HTTP/2, 2xlarge) are no figures, but may be what another language's figure is.
  const code = nodesOf(file, 'inlineCode', 'code').map(({ value }) => value);
  const digits = [text, ...code].join('\n').match(/\d+(?:\.\d+)*/g) ?? [];
  const values = [...figures.flatMap((figure) => figure.values), ...findNumberWords(text, lang), ...digits].map(String);
  return { figures, said: new Set(values) };
}

const isCount = ({ values }: Figure): boolean => values.every((value) => /^(\d|10)$/.test(value));
/** Counts that a sentence gives or leaves out as it likes: "one of 3 kinds: a, b or c", "a, b or c". */
const isLoose = (figure: Placed): boolean => isCount(figure) && (figure.ofThings || figure.values.every((value) => Number(value) < 3));

function compare(file: ContentFile, here: PageFigures, there: PageFigures): Problem[] {
  const name = `${site.reference}.mdx`;
  const missing = unsaid(there, here);
  const extra = unsaid(here, there);
  // A count that only the reference has may stand there in words that are not known here; one on each side stand for another.
  const swapped = missing.some(isCount) && extra.some(isCount);
  const lost = missing.filter((figure) => swapped || !isCount(figure));
  const added = extra.filter((figure) => swapped || !isLoose(figure));
  const also = lost.length > 0 ? `; ${name} has ${listOf(lost)}, which this page lacks` : '';
  if (added.length > 0)
    return added.map(({ written, point }) =>
      report(file, point, { message: `The figure ${written} is not in ${name}.`, fix: `compare the two pages and make their figures agree${also}.` }),
    );
  return lost.map(({ written, point }) =>
    report(file, undefined, {
      message: `The figure ${written} of ${name}, line ${point?.line ?? '?'}, is not in this page.`,
      fix: `add it to ${file.path}, or correct ${name}.`,
    }),
  );
}

/** Figures of a page that another does not give in any form, each once. */
function unsaid(page: PageFigures, other: PageFigures): Placed[] {
  const seen = new Set<string>();
  return page.figures.filter(({ values, optional }) => {
    const key = values.join();
    if (optional || seen.has(key) || values.some((value) => other.said.has(value))) return false;
    return seen.add(key);
  });
}

const listOf = (figures: readonly Placed[]): string => figures.map(({ written, point }) => `${written} (line ${point?.line ?? '?'})`).join(', ');
