import type { PageCheck } from '../check.ts';
import { elementsOf } from '../page.ts';

export const headingOrder: PageCheck = {
  id: 'heading-order',
  title: 'A page has one h1, no level is left out on the way down, no heading is empty',
  check: (page) => {
    const headings = elementsOf(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name, text }) => ({ level: Number(name[1]), text: text.trim() }));
    const tops = headings.filter(({ level }) => level === 1).length;
    const count = tops === 1 ? [] : [{ message: `The page has ${tops === 0 ? 'no' : tops} h1.`, fix: 'give it one.' }];
    return headings.reduce<ReturnType<PageCheck['check']>>((faults, { level, text }, index) => {
      const before = headings[index - 1]?.level ?? 0;
      if (text === '') faults.push({ message: `An h${level} is empty.`, fix: 'write the heading, or take it out.' });
      if (level > before + 1)
        faults.push({
          message: `“${text}” is an h${level} after ${before === 0 ? 'no heading' : `an h${before}`}.`,
          fix: `make it an h${before + 1}.`,
          words: text,
        });
      return faults;
    }, count);
  },
};
