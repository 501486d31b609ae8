import type { TermFile, TermText } from '../../exports/term.ts';
import styleUrl from '../../styles/term-popup.css?url';
import { loadStyle } from './load-style.ts';
import { openByIntent, type Popup } from './popup-intent.ts';
import { placePopup } from './popup-place.ts';
import { type SiteLanguage, siteLanguages } from './site-languages.ts';

const SUMMARY = 'term-popup-summary';

const { base, languages } = siteLanguages();
const terms = new Map<string, Promise<TermFile>>();
const box = document.createElement('div');
box.className = 'term-popup';
box.popover = 'manual';

/** A concept in brief: its term in all languages, and its summary in the language that the link leads to. */
class TermPopup implements Popup {
  link: HTMLAnchorElement | undefined;

  prepare(link: HTMLAnchorElement): void {
    // Without its words there is no pop-up; the link still works.
    load(link).catch(() => {});
  }

  show(link: HTMLAnchorElement, isWanted: () => boolean): void {
    Promise.all([load(link), loadStyle(styleUrl)])
      .then(([term]) => isWanted() && link !== this.link && this.#open(link, term))
      .catch(() => {});
  }

  #open(link: HTMLAnchorElement, term: TermFile): void {
    this.hide();
    this.link = link;
    fill(term, link);
    // Next to its link in the page, so that Tab leads from one into the other.
    link.after(box);
    link.setAttribute('aria-describedby', SUMMARY);
    box.showPopover();
    const header = document.querySelector('.site-header')?.getBoundingClientRect().bottom ?? 0;
    const view = { width: document.documentElement.clientWidth, height: window.innerHeight, top: header };
    const { top, left } = placePopup(link.getBoundingClientRect(), box.getBoundingClientRect(), view);
    box.style.top = `${top + window.scrollY}px`;
    box.style.left = `${left + window.scrollX}px`;
  }

  hide(): void {
    const { link } = this;
    if (!link) return;
    if (box.contains(document.activeElement)) link.focus();
    this.link = undefined;
    link.removeAttribute('aria-describedby');
    box.hidePopover();
    box.remove();
  }

  contains(node: EventTarget | null): boolean {
    return node instanceof Node && box.contains(node);
  }
}

/** Pop-ups over concept links from now on, beginning with the link that has called for them. */
export const startPopups = (first: HTMLAnchorElement, byTouch: boolean): void =>
  openByIntent(new TermPopup(), 'a[data-concept][href*="/concepts/"]', first, byTouch);

function load(link: HTMLAnchorElement): Promise<TermFile> {
  const id = link.dataset['concept'] ?? '';
  const known = terms.get(id);
  if (known) return known;
  const term = fetch(`${base}data/terms/${id}.json`).then((response) => (response.ok ? response.json() : Promise.reject(new Error(response.statusText))));
  terms.set(id, term);
  term.catch(() => terms.delete(id));
  return term;
}

function fill({ id, texts }: TermFile, link: HTMLAnchorElement): void {
  const key = link.pathname.slice(base.length).split('/')[0];
  const shown = languages.find((language) => language.key === key && textIn(texts, language)) ?? languages.find((language) => textIn(texts, language));
  const rail = document.createElement('ul');
  rail.className = 'rail';
  for (const language of languages) {
    const text = textIn(texts, language);
    if (text) rail.append(railEntry(language, text, `${base}${language.key}/concepts/${id}/`, language === shown));
  }
  const summary = document.createElement('p');
  summary.id = SUMMARY;
  summary.lang = shown?.tag ?? '';
  summary.textContent = (shown && textIn(texts, shown)?.summary) ?? '';
  box.replaceChildren(rail, summary);
}

const textIn = (texts: TermFile['texts'], { key }: SiteLanguage): TermText | undefined => texts[key as keyof typeof texts];

function railEntry({ tag, name }: SiteLanguage, { term, reading }: TermText, url: string, current: boolean): HTMLElement {
  const item = document.createElement('li');
  item.lang = tag;
  const link = document.createElement('a');
  link.href = url;
  link.hreflang = tag;
  if (current) link.setAttribute('aria-current', 'true');
  for (const [className, text] of [
    ['rail-lang', name],
    ['rail-term', term],
    ['reading', reading],
  ] as const) {
    if (!text) continue;
    const part = document.createElement('span');
    part.className = className;
    part.textContent = text;
    link.append(part, ' ');
  }
  item.append(link);
  return item;
}
