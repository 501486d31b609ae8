import { HtmlValidate } from 'html-validate/browser';
import type { Fault } from './check.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // How the source looks is not a matter of validity.
    'no-trailing-whitespace': 'off',
    // Search engines cut long titles; CJK is counted wrongly.
    'long-title': 'off',
    // Whole-site checks of ours say more.
    'no-dup-id': 'off',
    'heading-level': 'off',
    // The policy's meta stands where it must, before what it governs; headers say the same where a host can set them.
    'require-csp-nonce': 'off',
    'require-sri': 'off',
  },
});

/** Where a page's HTML is not what the standard allows. About 20 ms a page (2026), so it is asked of the pages that {@link pickForValidity} picks, or of all on demand. */
export async function checkValidity(path: string, html: string): Promise<Fault[]> {
  const { results } = await validator.validateString(html, path);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ message, ruleId, selector }) => ({
      message: `${message} (${ruleId}${selector ? `, at \`${selector}\`` : ''}).`,
      fix: 'write it as the HTML standard allows.',
    }));
}

/**
 * Of each kind of page in each language the smallest and the largest: pages of one kind are made by one template.
 * @example kindOf('zh/concepts/sqs/index.html') // 'zh/concepts/*'
 */
export function pickForValidity(sizes: ReadonlyMap<string, number>): string[] {
  const kinds = Map.groupBy(sizes.keys(), kindOf);
  return [...kinds.values()].flatMap((paths) => {
    const bySize = paths.toSorted((a, b) => (sizes.get(a) ?? 0) - (sizes.get(b) ?? 0) || (a < b ? -1 : 1));
    return [...new Set([bySize.at(0) ?? '', bySize.at(-1) ?? ''])];
  });
}

/** What pages have one template: their path, with a star for the last folder. */
export function kindOf(path: string): string {
  const parts = path.split('/');
  return parts.length < 3 ? path : [...parts.slice(0, -2), '*'].join('/');
}
