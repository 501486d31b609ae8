import { MARK } from '../fragment.ts';

/** Part of a text; `mark` where it is a word that was searched for. */
export interface MarkedText {
  text: string;
  mark: boolean;
}

/** Length of an excerpt, in characters of Latin width; a CJK character is two. */
const WIDTH = 220;

/** A fragment's lines, marked: the title, and what of the rest is worth showing. */
export interface Excerpt {
  title: MarkedText[];
  excerpt: MarkedText[];
}

interface Line {
  parts: MarkedText[];
  marks: number;
}

/** Lays the places of found words over a fragment's content. Shows the line with most of them, cut to a readable length around them; without any, the first. */
export function buildExcerpt(content: string, places: Iterable<number>): Excerpt {
  const [title, ...lines] = markLines(content, new Set(places));
  const best = lines.reduce<Line | undefined>((kept, line) => (!kept || line.marks > kept.marks ? line : kept), undefined);
  return { title: title?.parts ?? [], excerpt: best ? cutAround(best.parts) : [] };
}

function markLines(content: string, places: ReadonlySet<number>): Line[] {
  let word = 0;
  return content.split('\n').map((line) => {
    const seen = new Set<string>();
    const parts = line.split(MARK).map((text, i) => {
      const mark = i % 2 === 1 && places.has(word++);
      if (mark) seen.add(text.toLowerCase());
      return { text, mark };
    });
    return { parts: joinAlike(parts), marks: seen.size };
  });
}

/** Neighbours of one kind as one, marks that nothing parts too. */
function joinAlike(parts: readonly MarkedText[]): MarkedText[] {
  const joined: MarkedText[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    if (!part.text) continue;
    if (last?.mark === part.mark) last.text += part.text;
    else joined.push({ ...part });
  }
  return joined;
}

const widthOf = (text: string): number => [...text].reduce((width, char) => width + (char > '\u2e80' ? 2 : 1), 0);

/** The part of a long line around its first mark, with an ellipsis where something is left out. */
function cutAround(parts: MarkedText[]): MarkedText[] {
  if (widthOf(parts.map(({ text }) => text).join('')) <= WIDTH) return parts;
  const first = Math.max(
    0,
    parts.findIndex(({ mark }) => mark),
  );
  const kept: MarkedText[] = [];
  let width = 0;
  if (first > 0) {
    const lead = takeEnd(
      parts
        .slice(0, first)
        .map(({ text }) => text)
        .join(''),
      WIDTH / 4,
    );
    kept.push({ text: lead, mark: false });
    width = widthOf(lead);
  }
  for (const { text, mark } of parts.slice(first)) {
    const room = WIDTH - width;
    if (widthOf(text) <= room) kept.push({ text, mark });
    else {
      kept.push({ text: `${takeStart(text, room)}…`, mark });
      break;
    }
    width += widthOf(text);
  }
  return kept;
}

/** Beginning of a text, at most so wide, not within a Latin or Korean word. */
function takeStart(text: string, width: number): string {
  let kept = '';
  let room = width;
  for (const char of text) {
    room -= widthOf(char);
    if (room < 0) return kept.replace(/[\p{sc=Latin}\p{sc=Hangul}\p{Nd}]*$/u, (part) => (part.length < kept.length && part.length < 24 ? '' : part)).trimEnd();
    kept += char;
  }
  return kept;
}

/** End of a text, from the last sentence on if that is near. */
function takeEnd(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const chars = [...text];
  let room = width;
  let at = chars.length;
  while (at > 0 && room >= widthOf(chars[at - 1] ?? '')) room -= widthOf(chars[--at] ?? '');
  const end = chars.slice(at).join('');
  const trimmed = end.replace(/^[\p{sc=Latin}\p{sc=Hangul}\p{Nd}]+/u, '').trimStart();
  return `…${trimmed || end}`;
}
