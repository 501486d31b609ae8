/**
 * The offered language that suits a reader best: the one they chose before, else the first of their browser's that is offered.
 * @example bestLanguage(null, ['ja-JP', 'en'], ['zh', 'ja', 'en']) // 'ja'
 */
export function bestLanguage(chosen: string | null, wanted: readonly string[], offered: readonly string[]): string | undefined {
  if (chosen && offered.includes(chosen)) return chosen;
  for (const tag of wanted) {
    const primary = tag.toLowerCase().split('-')[0] ?? '';
    if (offered.includes(primary)) return primary;
  }
  return undefined;
}
