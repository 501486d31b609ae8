import type { Rule } from './rule.ts';
import { rule as avoidedTerm } from './rules/avoided-term.ts';
import { rule as blocksInOrder } from './rules/blocks-in-order.ts';
import { rule as changes } from './rules/changes.ts';
import { rule as component } from './rules/component.ts';
import { rule as conceptLink } from './rules/concept-link.ts';
import { rule as duplicateTerm } from './rules/duplicate-term.ts';
import { rule as emphasisLiteral } from './rules/emphasis-literal.ts';
import { rule as entryFiles } from './rules/entry-files.ts';
import { rule as figureWords } from './rules/figure-words.ts';
import { rule as frontmatter } from './rules/frontmatter.ts';
import { rule as headingLevels } from './rules/heading-levels.ts';
import { rule as headingsParallel } from './rules/headings-parallel.ts';
import { rule as missingTranslation } from './rules/missing-translation.ts';
import { rule as noteCoversConcepts } from './rules/note-covers-concepts.ts';
import { rule as numbersAgree } from './rules/numbers-agree.ts';
import { rule as parallelBlocks } from './rules/parallel-blocks.ts';
import { rule as permalinkGone } from './rules/permalink-gone.ts';
import { rule as placeholder } from './rules/placeholder.ts';
import { rule as readingRequired } from './rules/reading-required.ts';
import { rule as relationTarget } from './rules/relation-target.ts';
import { rule as scriptOfLanguage } from './rules/script-of-language.ts';
import { rule as siteLists } from './rules/site-lists.ts';
import { rule as softWrap } from './rules/soft-wrap.ts';
import { rule as tableCells } from './rules/table-cells.ts';
import { rule as translationBehind } from './rules/translation-behind.ts';
import { rule as uiStringsParallel } from './rules/ui-strings-parallel.ts';

/** What must hold of the content. A new rule is a file in `rules/`, a line here, and a folder in `tests/fixtures/broken/`. */
export const RULES: readonly Rule[] = [
  // What there is
  entryFiles,
  missingTranslation,
  translationBehind,
  siteLists,
  uiStringsParallel,
  permalinkGone,
  changes,
  // What names what
  relationTarget,
  duplicateTerm,
  conceptLink,
  noteCoversConcepts,
  component,
  figureWords,
  // What one page says
  frontmatter,
  placeholder,
  headingLevels,
  readingRequired,
  scriptOfLanguage,
  avoidedTerm,
  softWrap,
  emphasisLiteral,
  tableCells,
  // What the languages say alike
  headingsParallel,
  parallelBlocks,
  blocksInOrder,
  numbersAgree,
];
