/** For each page of a language, by folder (`concepts/sqs`): the hash of each reference section when the translation was last brought up to it. */
export type Ledger = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A line that is none of a ledger. */
export interface LedgerFault {
  /** 1-based. */
  line: number;
  text: string;
}

const LINE = /^((?:concepts|notes)\/[a-z0-9-]+)((?: [^\s=]+=[0-9a-f]{8})+)$/;

/**
 * The ledger of `content/translations/<lang>.txt`, and the lines that are none.
 * @example parseLedger('concepts/sqs .=0b7c8f12 limits=9a3d0c55').ledger.get('concepts/sqs')?.get('limits') // '9a3d0c55'
 */
export function parseLedger(text: string): { ledger: Ledger; faults: LedgerFault[] } {
  const ledger = new Map<string, Map<string, string>>();
  const faults: LedgerFault[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const [, folder, sections] = LINE.exec(line.trim()) ?? [];
    if (folder && sections)
      ledger.set(
        folder,
        new Map(
          sections
            .trim()
            .split(' ')
            .map((section) => section.split('=') as [string, string]),
        ),
      );
    else faults.push({ line: index + 1, text: line });
  }
  return { ledger, faults };
}

/** The text of a ledger, a line a page, sorted. */
export const formatLedger = (ledger: Ledger): string =>
  [...ledger]
    .map(([folder, sections]) => `${folder} ${[...sections].map(([slug, hash]) => `${slug}=${hash}`).join(' ')}\n`)
    .toSorted()
    .join('');

/** Sections of the reference page that have changed since, or are new; all is well with a page that is not listed yet. */
export function behind(recorded: ReadonlyMap<string, string> | undefined, reference: ReadonlyMap<string, string>): string[] {
  return recorded ? [...reference].filter(([slug, hash]) => recorded.get(slug) !== hash).map(([slug]) => slug) : [];
}
