import { cutRuns, type Script } from '../script.ts';
import type { RunCutter, Segment } from '../tokenizers/tokenizer.ts';

/** Shorter names are left to the tokenizer: 分区 also stands inside 部分区域. */
const SHORTEST = 3;

/**
 * Wraps a cutter so that glossary names are found first, the longest first, and are always cut as they are cut alone.
 * A name that is written with spaces is also known without them (로드 밸런서, 로드밸런서).
 */
export function withLexicon(names: Iterable<string>, script: Script, cut: RunCutter): RunCutter {
  const cuts = new Map<string, Segment[]>();
  for (const name of names) {
    for (const run of runsOf(name, script)) {
      const key = run.join('');
      if (key.length >= SHORTEST && !cuts.has(key))
        cuts.set(
          key,
          run.flatMap((part) => cut(part)),
        );
    }
  }
  const longest = Math.max(0, ...[...cuts.keys()].map((key) => key.length));
  const findName = (run: string, at: number): string | undefined => {
    for (let end = Math.min(run.length, at + longest); end - at >= SHORTEST; end--) {
      const key = run.slice(at, end);
      if (cuts.has(key)) return key;
    }
    return undefined;
  };
  return (run, glued) => {
    const segments: Segment[] = [];
    let rest = 0;
    for (let at = 0; at < run.length;) {
      const key = findName(run, at);
      if (key === undefined) {
        at++;
        continue;
      }
      if (at > rest) segments.push(...cut(run.slice(rest, at), rest > 0 || glued));
      segments.push(...(cuts.get(key) ?? []));
      at += key.length;
      rest = at;
    }
    if (rest < run.length) segments.push(...cut(run.slice(rest), rest > 0 || glued));
    return segments;
  };
}

/** Stretches of a name in one script: neighbours that only a space parts belong together. */
function runsOf(name: string, script: Script): string[][] {
  const stretches: string[][] = [];
  let open: string[] | undefined;
  for (const run of cutRuns(name)) {
    if (run.script === script) {
      if (open) open.push(run.text);
      else {
        open = [run.text];
        stretches.push(open);
      }
    } else if (run.script !== 'gap' || run.text.trim()) open = undefined;
  }
  return stretches;
}
