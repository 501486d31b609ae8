// What every page loads: the elements that stand in the header. Each is small, and none is needed to read.
import './glossary.element.ts';
import './language-toggle.element.ts';
import './search-open.element.ts';
import './theme-toggle.element.ts';

import { takeFound } from './found-words.ts';

const words = takeFound(location.pathname, Date.now());
if (words.length > 0) import('./mark-found.ts').then(({ markFound }) => markFound(words));
