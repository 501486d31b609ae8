import { PAPER } from '../head/colours.ts';
import { type Lang, site, tagOf } from '../site.ts';
import { type Card, CARD_SIZE, type Name } from './card.ts';
import { chooseStep, type Step, widthInEms } from './fit.ts';
import { markBreaks, type SplitCompound } from './wrap.ts';

type Style = Record<string, string | number>;

/** A box, a text or a picture of a card. Boxes are flex containers; lengths are pixels. */
export type CardNode =
  | { type: 'container'; style: Style; children: CardNode[] }
  | { type: 'text'; text: string; lang: string; style: Style }
  | { type: 'image'; src: typeof SEAL; width: number; height: number };

/** Name of the site's icon among the pictures that a renderer is given. */
export const SEAL = 'seal';

// The colours of light paper: src/styles/tokens.css.
const INK = '#1f1d1a';
const SOFT = '#57524a';
const HAIRLINE = '#d9d2c3';
const RULE = '#8b8374';
const SEAL_RED = '#b3361b';

/** What a square crop leaves in view is 630 wide; all that a reader needs stands inside. */
const COLUMN = 616;
/** Chats that crop to 2:1 cut 15 off the top and as much off the bottom. */
const INSET = 28;
const RAIL_COLUMN = CARD_SIZE.width / 4;

const TITLE: readonly [Step, ...Step[]] = [
  { size: 104, lines: 1 },
  { size: 92, lines: 1 },
  { size: 82, lines: 1 },
  { size: 74, lines: 2 },
  { size: 66, lines: 2 },
  { size: 58, lines: 3 },
  { size: 50, lines: 3 },
  { size: 46, lines: 4 },
  { size: 42, lines: 4 },
  { size: 38, lines: 4 },
];
const READING = 23;
const SUMMARY: readonly [Step, ...Step[]] = [
  { size: 31, lines: 2 },
  { size: 28, lines: 3 },
  { size: 25, lines: 4 },
  { size: 23, lines: 5 },
];
const RAIL: readonly [Step, ...Step[]] = [
  { size: 29, lines: 1 },
  { size: 25, lines: 1 },
  { size: 21, lines: 2 },
  { size: 18, lines: 3 },
  { size: 16, lines: 4 },
];
const ROW: readonly [Step, ...Step[]] = [
  { size: 52, lines: 1 },
  { size: 44, lines: 1 },
  { size: 36, lines: 1 },
  { size: 30, lines: 2 },
  { size: 25, lines: 3 },
];

/** Lays a card out: the headword in the middle where every crop shows it, the rail of languages below. */
export function layOut(card: Card, splitCompound?: SplitCompound): CardNode {
  const mark: Mark = (text, lang) => markBreaks(text, lang, splitCompound);
  return page(card.lang ? [head(card), body(card, card.lang, mark), rail(card.names, card.lang, mark)] : [head(card), rows(card.names, mark)]);
}

/** Marks where the lines of a text may end. */
type Mark = (text: string, lang: Lang) => string;

const page = (children: CardNode[]): CardNode =>
  box({ width: CARD_SIZE.width, height: CARD_SIZE.height, flexDirection: 'column', alignItems: 'center', backgroundColor: PAPER.light, color: INK }, children);

/** The seal, and below it the site's name and what kind of page this is. */
const head = ({ lang, kicker }: Card): CardNode =>
  box({ width: COLUMN, paddingTop: INSET, flexDirection: 'column', alignItems: 'center' }, [
    { type: 'image', src: SEAL, width: 46, height: 46 },
    line(kicker ? `${site.title} · ${kicker}` : site.title, lang ?? site.reference, 20, {
      marginTop: 6,
      color: SOFT,
      lineHeight: 1.4,
      textAlign: 'center',
      whiteSpace: 'nowrap',
    }),
  ]);

function body({ title, reading, summary }: Card, lang: Lang, mark: Mark): CardNode {
  const words = mark(title, lang);
  const { size, lines } = chooseStep(words, COLUMN, TITLE);
  const children = [wrapped(words, lang, size, { fontWeight: 600, lineHeight: 1.2, textAlign: 'center', textWrap: 'balance' }, lines)];
  // A reading that needs a second line is that of a whole phrase; the page has it.
  if (reading && widthInEms(reading) * READING <= COLUMN) children.unshift(line(reading, lang, READING, { color: SOFT, lineHeight: 1.2 }));
  if (summary) {
    const sentence = mark(summary, lang);
    const step = chooseStep(sentence, COLUMN, SUMMARY);
    children.push(
      wrapped(sentence, lang, step.size, { width: COLUMN, marginTop: 14, color: SOFT, lineHeight: 1.4, textAlign: 'center', textWrap: 'balance' }, step.lines),
    );
  }
  return box({ flexGrow: 1, width: COLUMN, flexDirection: 'column', alignItems: 'center', justifyContent: 'center' }, children);
}

/** Four columns over the whole width: a square crop leaves the two middle ones whole. */
function rail(names: readonly Name[], current: Lang, mark: Mark): CardNode {
  const width = RAIL_COLUMN - 36;
  return box(
    { width: CARD_SIZE.width, height: 128, borderTopWidth: 1, borderTopStyle: 'solid', borderTopColor: RULE },
    names.map(({ lang, name }) => {
      const words = mark(name, lang);
      const { size, lines } = chooseStep(words, width, RAIL);
      return box({ width: RAIL_COLUMN, paddingLeft: 18, paddingRight: 18, paddingTop: 14, flexDirection: 'column', alignItems: 'center' }, [
        line(languageName(lang), lang, 18, { color: lang === current ? SEAL_RED : SOFT, fontWeight: lang === current ? 600 : 400 }),
        wrapped(words, lang, size, { width, lineHeight: 1.3, textAlign: 'center', textWrap: 'balance' }, lines),
      ]);
    }),
  );
}

/** One row a language, each in its own type. */
function rows(names: readonly Name[], mark: Mark): CardNode {
  const label = 104;
  const width = COLUMN - label;
  return box(
    { flexGrow: 1, width: COLUMN, flexDirection: 'column', justifyContent: 'center', paddingBottom: 20 },
    names.map(({ lang, name }, index) => {
      const words = mark(name, lang);
      const { size, lines } = chooseStep(words, width, ROW);
      const rule: Style = index === 0 ? {} : { borderTopWidth: 1, borderTopStyle: 'solid', borderTopColor: HAIRLINE };
      return box({ height: 112, alignItems: 'center', ...rule }, [
        line(languageName(lang), lang, 22, { width: label, color: SOFT }),
        wrapped(words, lang, size, { width, fontWeight: 600, lineHeight: 1.25 }, lines),
      ]);
    }),
  );
}

const languageName = (lang: Lang): string => site.languages.find(({ key }) => key === lang)?.name ?? lang;

const box = (style: Style, children: CardNode[]): CardNode => ({ type: 'container', style: { display: 'flex', ...style }, children });

const line = (text: string, lang: Lang, size: number, style: Style): CardNode => ({
  type: 'text',
  text,
  lang: tagOf(lang),
  style: { fontSize: size, ...style },
});

/** A title: lines end only where {@link markBreaks} or spaces allow it. */
const wrapped = (text: string, lang: Lang, size: number, style: Style, lines: number): CardNode =>
  line(text, lang, size, { wordBreak: 'keep-all', overflowWrap: 'anywhere', ...style, ...clamp(lines) });

const clamp = (lines: number): Style => ({ lineClamp: lines, overflow: 'hidden', textOverflow: 'ellipsis' });
