// What every page loads: the elements that stand in the header. Each is small, and none is needed to read.
import './glossary.element.ts';
import './language-toggle.element.ts';
import './search-open.element.ts';
import './theme-toggle.element.ts';
