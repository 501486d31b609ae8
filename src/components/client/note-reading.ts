import styleUrl from '../../styles/go-on.css?url';
import { loadStyle } from './load-style.ts';
import { noteProgress } from './note-progress.ts';

/** Shows in the contents which section is in view, remembers how far the note has been read, and offers to go on from there. */
function followReading(note: HTMLElement): void {
  const id = note.dataset['id'] ?? '';
  const contents = note.querySelector<HTMLElement>('.contents');
  const headings = [...note.querySelectorAll('.prose > h2[id]:not([data-second])')];
  const before = noteProgress.get().get(id);
  if (contents && before?.section && !location.hash && window.scrollY < 8) void offer(contents, before.section);

  const passed = new Set<Element>();
  let current: Element | undefined;
  // A section begins when its heading has come above a line a third down the window.
  const sections = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) passed[isIntersecting ? 'add' : 'delete'](target);
      const latest = headings.findLast((heading) => passed.has(heading));
      if (latest === current) return;
      current = latest;
      if (contents) mark(contents, latest?.id);
      if (latest) noteProgress.advance(id, latest.id);
    },
    { rootMargin: '1000000px 0px -67% 0px' },
  );
  for (const heading of headings) sections.observe(heading);

  const end = note.querySelector('.apparatus');
  const finish = new IntersectionObserver((entries) => {
    if (!current || !entries.some(({ isIntersecting }) => isIntersecting)) return;
    finish.disconnect();
    noteProgress.advance(id);
  });
  if (end) finish.observe(end);
}

function mark(contents: HTMLElement, section: string | undefined): void {
  contents.querySelector('[aria-current]')?.removeAttribute('aria-current');
  const link = linkTo(contents, section);
  if (!link) return;
  link.setAttribute('aria-current', 'true');
  // Contents that are longer than the window scroll by themselves; the page does not.
  const [frame, box] = [contents.getBoundingClientRect(), link.getBoundingClientRect()];
  if (box.top < frame.top) contents.scrollTop -= frame.top - box.top;
  else if (box.bottom > frame.bottom) contents.scrollTop += box.bottom - frame.bottom;
}

const linkTo = (contents: HTMLElement, section: string | undefined): HTMLAnchorElement | undefined =>
  [...contents.querySelectorAll('a')].find(({ hash }) => section !== undefined && decodeURIComponent(hash) === `#${section}`);

/** A line that leads to where the reader was; it floats, so that nothing moves for it, and goes when the reader has found a place. */
async function offer(contents: HTMLElement, section: string): Promise<void> {
  const target = linkTo(contents, section);
  if (!target) return;
  await loadStyle(styleUrl);
  const line = document.createElement('p');
  line.className = 'go-on';
  const words = document.createElement('span');
  words.lang = document.documentElement.lang;
  words.textContent = contents.dataset['goOn'] ?? '';
  const link = document.createElement('a');
  link.href = target.hash;
  link.textContent = target.textContent;
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.lang = words.lang;
  close.setAttribute('aria-label', contents.dataset['close'] ?? '');
  line.append(words, ' ', link, ' ', close);
  const gone = new AbortController();
  const take = (): void => {
    gone.abort();
    line.remove();
  };
  const { signal } = gone;
  close.addEventListener('click', take, { signal });
  link.addEventListener('click', () => setTimeout(take), { signal });
  document.addEventListener('keydown', ({ key }) => key === 'Escape' && take(), { signal });
  document.addEventListener('scroll', () => window.scrollY > window.innerHeight && take(), { signal });
  contents.before(line);
}

const note = document.querySelector<HTMLElement>('.note');
if (note) followReading(note);
