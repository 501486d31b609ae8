import type { Model } from './build-model.ts';
import type { ContentFile } from './content-file.ts';
import type { EntryFiles } from './entry-files.ts';
import type { Problem } from './problem.ts';

/** What a rule may look at: every file that parsed, the same by entry, and the model made of those that are valid. */
export interface Knowledge {
  files: readonly ContentFile[];
  /** Paths of all files, whether or not they parsed. */
  paths: ReadonlySet<string>;
  /** By folder: `concepts/sqs`. */
  entries: ReadonlyMap<string, EntryFiles>;
  model: Model;
}

/** One thing that must hold of the content. Its id is its file's name and what reports call it. */
export interface Rule {
  id: string;
  check(knowledge: Knowledge): Problem[];
}
