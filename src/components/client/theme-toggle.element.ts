import { preferences } from './preferences.ts';

const MODES = ['auto', 'light', 'dark'] as const;
type Mode = (typeof MODES)[number];

// Half a disc: the device's choice; a ring: light; a full disc: dark.
const SHAPES: Record<Mode, string> = { auto: 'M8 2a6 6 0 0 1 0 12z', light: '', dark: 'M8 2a6 6 0 0 1 0 12 6 6 0 0 1 0-12z' };

/** A button that goes through the colour modes and remembers the last. Empty without script, when the device decides. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    if (this.firstChild) return;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'icon theme';
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('viewBox', '0 0 16 16');
    svg.setAttribute('aria-hidden', 'true');
    const ring = document.createElementNS(svg.namespaceURI, 'circle');
    for (const [name, value] of Object.entries({ cx: '8', cy: '8', r: '6' })) ring.setAttribute(name, value);
    const shape = document.createElementNS(svg.namespaceURI, 'path');
    shape.setAttribute('class', 'filled');
    svg.append(ring, shape);
    button.append(svg);
    const show = (mode: Mode): void => {
      document.documentElement.dataset['theme'] = mode;
      shape.setAttribute('d', SHAPES[mode]);
      showInBrowser(mode);
      const label = (this.dataset['label'] ?? '').replace('{mode}', this.dataset[mode] ?? mode);
      button.setAttribute('aria-label', label);
      button.title = label;
    };
    const stored = preferences.get('theme') as Mode | null;
    let mode: Mode = stored && MODES.includes(stored) ? stored : 'auto';
    show(mode);
    button.addEventListener('click', () => {
      mode = MODES[(MODES.indexOf(mode) + 1) % MODES.length] ?? 'auto';
      preferences.set('theme', mode);
      show(mode);
    });
    this.append(button);
  }
}

/** The browser's own bars follow, too. The page has a colour for light and one for dark. */
function showInBrowser(mode: Mode): void {
  for (const [index, meta] of document.querySelectorAll<HTMLMetaElement>('[name=theme-color]').entries()) {
    const own = MODES[index + 1];
    meta.media = mode === own ? 'all' : mode === 'auto' ? `(prefers-color-scheme:${own})` : 'not all';
  }
}

customElements.define('kb-theme-toggle', ThemeToggle);
