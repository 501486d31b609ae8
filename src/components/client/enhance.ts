// What every page loads: the elements that stand in the header, and what loads the others. Each is small, and none is needed to read.
import './language-toggle.element.ts';
import './on-demand.ts';
import './search-open.element.ts';
import './theme-toggle.element.ts';

import { takeFound } from './found-words.ts';

const words = takeFound(location.pathname, Date.now());
if (words.length > 0) import('./mark-found.ts').then(({ markFound }) => markFound(words));

// The page for offline reading can be read before it can be used. Only readers who have saved a language have a worker.
if (document.querySelector('kb-offline')) import('./offline.element.ts');
else if (navigator.serviceWorker?.controller) import('./offline-news.ts').then(({ tellNews }) => tellNews());
