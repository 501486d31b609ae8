import { normalize, toHiragana } from './normalize.ts';

/** One spelling of a concept. */
export interface Name {
  text: string;
  /** How it is read: hiragana, or pinyin without tones, its syllables apart. */
  reading?: string;
}

/** What one language calls each concept: the term first, then aliases; empty where the language has no page. */
export type NamesOfLanguage = Name[][];

const NAME = '\t';
const READING = '\u0002';
/** Stands for the concept's term inside its aliases. */
const TERM = '\u0001';

/** Text of a names file: a line for each concept, its names parted by tabs. */
export function formatNames(names: NamesOfLanguage): string {
  return names
    .map((line) => {
      const term = line[0]?.text ?? '';
      return line
        .map(({ text, reading }, i) => {
          const short = i > 0 && term.length > 2 ? text.replace(term, TERM) : text;
          return reading === undefined ? short : short + READING + (/^[a-z ]+$/.test(reading) ? `!${reading}` : shortenReading(text, reading));
        })
        .join(NAME);
    })
    .join('\n');
}

/** Names out of a names file. */
export function parseNames(text: string): NamesOfLanguage {
  return text.split('\n').map((line) => {
    if (!line) return [];
    const names = line.split(NAME).map((name) => name.split(READING));
    const term = names[0]?.[0] ?? '';
    return names.map(([short = '', reading]) => {
      const full = short.replace(TERM, term);
      return reading === undefined ? { text: full } : { text: full, reading: expandReading(full, reading) };
    });
  });
}

/** Runs whose reading their spelling does not tell: Han characters, and Latin letters and digits, which may be read by name or as an English word. */
const OPAQUE_RUNS = /[\p{sc=Han}々]+|[a-z0-9]+/gu;
const PART = '/';

/**
 * The reading without what the spelling says already: only the parts that stand for Han characters, and for Latin words that are not read letter by letter;
 * whole where the two cannot be laid side by side.
 * @example shortenReading('可視性タイムアウト', 'かしせいたいむあうと') // 'かしせい'
 * @example shortenReading('S3の料金', 'えすすりーのりょうきん') // '/りょうきん'
 */
export function shortenReading(text: string, reading: string): string {
  const plain = foldKana(reading);
  const parts = alignReading(text, plain);
  const short = parts?.map(({ run, reading: part }) => (part === spellLatin(run) ? '' : part)).join(PART);
  return short !== undefined && expandReading(text, short) === plain ? short : `!${plain}`;
}

/** Reading of a spelling from its shortened form. */
export function expandReading(text: string, short: string): string {
  if (short.startsWith('!')) return short.slice(1);
  const parts = short.split(PART);
  return foldKana(text).replace(OPAQUE_RUNS, (run) => parts.shift() || spellLatin(run));
}

/** The parts of a reading that stand for each run of Han characters or Latin letters, in order; nothing where they cannot be told apart. */
export function alignReading(text: string, reading: string): { run: string; reading: string }[] | undefined {
  const folded = foldKana(text);
  const runs = folded.match(OPAQUE_RUNS) ?? [];
  const pattern = folded.replace(OPAQUE_RUNS, '(.+?)');
  const parts = new RegExp(`^${pattern}$`, 'u').exec(reading)?.slice(1);
  return parts && runs.map((run, i) => ({ run, reading: parts[i] ?? '' }));
}

/** Names of the letters and digits in Japanese, from a to z and from 0 to 9. */
const LETTERS =
  'えー びー しー でぃー いー えふ じー えいち あい じぇー けー える えむ えぬ おー ぴー きゅー あーる えす てぃー ゆー ぶい だぶりゅー えっくす わい ぜっと ぜろ わん つー すりー ふぉー ふぁいぶ しっくす せぶん えいと ないん'.split(
    ' ',
  );

/**
 * A Latin word read letter by letter; other characters stay.
 * @example spellLatin('s3') // 'えすすりー'
 */
export const spellLatin = (word: string): string =>
  word.replace(/[a-z0-9]/g, (char) => LETTERS[/[a-z]/.test(char) ? char.charCodeAt(0) - 97 : 26 + Number(char)] ?? char);

/** Letters and digits only, in lower case, katakana as hiragana. */
export const foldKana = (text: string): string => toHiragana(normalize(text)).replace(/[^\p{L}\p{N}ー]+/gu, '');
