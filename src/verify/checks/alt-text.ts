import type { PageCheck } from '../check.ts';
import { type Element, elementsOf, isWithin, showTag } from '../page.ts';

const isHidden = ({ attributes }: Element): boolean =>
  attributes['aria-hidden'] === 'true' || attributes['role'] === 'presentation' || attributes['role'] === 'none' || 'hidden' in attributes;

export const altText: PageCheck = {
  id: 'alt-text',
  title: 'Every picture has words for those who do not see it, or is marked as ornament',
  check: (page) => {
    const named = new Set(elementsOf(page, 'title').flatMap(({ parent, text }) => (text.trim() ? [parent] : [])));
    const isNamed = (element: Element): boolean =>
      Boolean(element.attributes['aria-label']?.trim() || element.attributes['aria-labelledby']) || named.has(element);
    const pictures = elementsOf(page, 'svg').filter(
      (element) => !isWithin(element, isHidden) && !isNamed(element) && !isWithin(element.parent, ({ name }) => name === 'svg'),
    );
    const images = elementsOf(page, 'img', 'area').filter(
      ({ attributes }) => attributes['alt'] === undefined || /\.(png|jpe?g|svg|webp|avif|gif)$/i.test(attributes['alt']),
    );
    return [
      ...images.map((element) => ({
        message: `${showTag(element)} has no words in \`alt\`.`,
        fix: 'say what it shows, or write `alt=""` for an ornament.',
        words: /[^/]+$/.exec(element.attributes['src'] ?? '')?.[0],
      })),
      ...pictures.map((element) => ({
        message: `${showTag(element)} in ${element.parent ? showTag(element.parent) : 'the page'} has no name.`,
        fix: 'add `aria-label`, or `aria-hidden="true"` for an ornament.',
      })),
    ];
  },
};
