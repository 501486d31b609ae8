import type { ContentFile } from '../content-file.ts';
import { findNearest } from '../nearest.ts';
import { isPage, type Permalink, parsePermalinks } from '../permalinks.ts';
import { reporter } from '../problem-of.ts';
import type { Problem } from '../problem.ts';
import type { Rule } from '../rule.ts';

const report = reporter('permalink-gone', 'error');
const WHY = 'People have pasted its address into chats.';

/** Every page of `site/permalinks.txt` is there, or its line leads to one that is. A page that is not listed yet is no problem. */
export const rule: Rule = {
  id: 'permalink-gone',
  check({ files, entries }) {
    const file = files.find(({ place }) => place.is === 'permalinks');
    if (!file) return [];
    const permalinks = parsePermalinks(file.text);
    return permalinks.flatMap((permalink, index) => checkLine(file, permalink, permalinks.slice(0, index), [...entries.keys()]));
  },
};

function checkLine(file: ContentFile, { line, page, redirect }: Permalink, before: readonly Permalink[], pages: readonly string[]): Problem[] {
  const at = (message: string, fix: string, why?: string): Problem[] => [report(file, { line, column: 1 }, { message, fix, ...(why && { why }) })];
  if (!isPage(page) || (redirect !== undefined && !isPage(redirect))) {
    return at(
      `\`${page}${redirect === undefined ? '' : ` -> ${redirect}`}\` is no line of this list.`,
      'write `concepts/<id>`, `notes/<id>`, or `concepts/<old> -> concepts/<new>`.',
    );
  }
  const earlier = before.find((other) => other.page === page);
  if (earlier) return at(`\`${page}\` is listed on line ${earlier.line}, too.`, 'keep one of the two lines.');
  const exists = pages.includes(page);
  const nearest = findNearest(redirect ?? page, pages);
  if (redirect === undefined) {
    return exists
      ? []
      : at(
          `\`${page}\` was published and is gone.`,
          `restore content/${page}/, or write where it leads now: \`${page} -> ${nearest ?? 'concepts/<id>'}\`.`,
          WHY,
        );
  }
  if (exists) return at(`\`${page}\` leads to \`${redirect}\`, but content/${page}/ is there.`, `remove \` -> ${redirect}\`, or the folder.`);
  return pages.includes(redirect)
    ? []
    : at(`\`${page}\` leads to \`${redirect}\`, which is gone.`, nearest ? `did you mean \`${nearest}\`?` : 'write the page that it leads to now.', WHY);
}
