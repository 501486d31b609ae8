// What every page loads: the elements that stand in the header, and what loads the others. Each is small, and none is needed to read.
import './language-toggle.element.ts';
import './on-demand.ts';
import './search-open.element.ts';
import './theme-toggle.element.ts';

import { takeFound } from './found-words.ts';

const words = takeFound(location.pathname, Date.now());
if (words.length > 0) import('./mark-found.ts').then(({ markFound }) => markFound(words));
