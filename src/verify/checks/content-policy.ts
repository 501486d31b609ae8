import type { Fault, PageCheck, Site } from '../check.ts';
import { elementsOf, type Page, showTag } from '../page.ts';

/** Directives that a policy must name, since they do not fall back to `default-src`, or must be shut. */
const NEEDED: Record<string, RegExp> = {
  'default-src': /^'none'$/,
  'base-uri': /^'(none|self)'$/,
  'form-action': /^'(none|self)'$/,
  'script-src': /./,
  'style-src': /./,
};
const REFUSED = ["'unsafe-inline'", "'unsafe-eval'", "'unsafe-hashes'", '*', 'data:', 'blob:', 'http:', 'https:'];
/** Scripts that a policy does not govern. Speculation rules are not among them: they want a hash as any inline script does. */
const DATA_BLOCKS = new Set(['application/ld+json', 'application/json']);

export const contentPolicy: PageCheck = {
  id: 'content-policy',
  title: 'Every page has a strict Content-Security-Policy that stands before all it governs, and nothing on the page breaks it',
  check: (page, site) => {
    const meta = page.elements.findIndex(({ name, attributes }) => name === 'meta' && attributes['http-equiv']?.toLowerCase() === 'content-security-policy');
    if (meta < 0) return [{ message: 'The page has no Content-Security-Policy.', fix: 'build it with the layout `Document.astro`.' }];
    const governed = page.elements.findIndex(isGoverned);
    const policy = parsePolicy(page.elements[meta]?.attributes['content'] ?? '');
    const late =
      governed >= 0 && governed < meta ? [{ message: 'The Content-Security-Policy stands behind what it should govern.', fix: 'move it up in the head.' }] : [];
    return [...late, ...faultsOfPolicy(policy), ...faultsOfPage(page, policy, site)];
  },
};

/** What chats read of a page is no script and fetches nothing: it may stand before the policy. */
const isGoverned = ({ name, attributes }: Page['elements'][number]): boolean =>
  name === 'style' ||
  (name === 'script' && !DATA_BLOCKS.has(attributes['type'] ?? '')) ||
  (name === 'link' && !/^(canonical|alternate|search)$/.test(attributes['rel'] ?? ''));

const parsePolicy = (text: string): Map<string, string[]> =>
  new Map(
    text.split(';').flatMap((directive) => {
      const [name, ...sources] = directive.trim().split(/\s+/);
      return name ? [[name.toLowerCase(), sources] as const] : [];
    }),
  );

function faultsOfPolicy(policy: Map<string, string[]>): Fault[] {
  const fix = 'mend the policy in `src/layouts/Document.astro`.';
  const loose = Object.entries(NEEDED)
    .filter(([name, pattern]) => !pattern.test(policy.get(name)?.join(' ') ?? ''))
    .map(([name]) => ({ message: `The policy's \`${name}\` is ${policy.has(name) ? `\`${policy.get(name)?.join(' ')}\`` : 'missing'}.`, fix }));
  const refused = [...policy].flatMap(([name, sources]) =>
    sources
      .filter((source) => REFUSED.includes(source) || /^(https?:)?\/\//.test(source))
      .map((source) => ({ message: `The policy's \`${name}\` allows \`${source}\`.`, fix })),
  );
  return [...loose, ...refused];
}

function faultsOfPage(page: Page, policy: Map<string, string[]>, site: Site): Fault[] {
  const scripts = elementsOf(page, 'script')
    .filter(
      ({ attributes, text }) =>
        attributes['src'] === undefined && !DATA_BLOCKS.has(attributes['type'] ?? '') && !policy.get('script-src')?.includes(`'sha256-${site.hash(text)}'`),
    )
    .map(({ text }) => ({
      message: `An inline script (\`${text.trim().slice(0, 40)}\`) is not named in the policy.`,
      fix: 'move it into a file, or add its hash.',
    }));
  const styles = elementsOf(page, 'style').map(() => ({ message: 'The page has a <style>, which its policy refuses.', fix: 'move it into a style sheet.' }));
  const attributes = page.elements.flatMap((element) =>
    Object.entries(element.attributes)
      .filter(([name, value]) => name === 'style' || /^on\w+$/.test(name) || /^\s*javascript:/i.test(value))
      .map(([name]) => ({
        message: `${showTag(element)} has the attribute \`${name}\`, which its policy refuses.`,
        fix: 'use a class, or a listener in a script.',
      })),
  );
  return [...scripts, ...styles, ...attributes];
}
