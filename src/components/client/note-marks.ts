import { noteProgress } from './note-progress.ts';
import { say } from './toast.ts';

/** Marks in lists of notes which were read or begun, and counts them where they are all listed. */
function show(): void {
  const progress = noteProgress.get();
  const counts = { read: 0, begun: 0 };
  const notes = document.querySelectorAll<HTMLElement>('[data-note]');
  for (const note of notes) {
    note.querySelector('.note-state')?.remove();
    const known = progress.get(note.dataset['note'] ?? '');
    if (!known) continue;
    const state = known.read ? 'read' : 'begun';
    counts[state]++;
    const mark = document.createElement('span');
    mark.className = 'note-state';
    mark.dataset['state'] = state;
    mark.textContent = note.parentElement?.dataset[state] ?? '';
    note.querySelector('.label')?.append(mark);
  }
  const line = document.querySelector<HTMLElement>('.note-progress');
  if (line) count(line, { ...counts, all: notes.length });
}

function count(line: HTMLElement, counts: Record<'read' | 'begun' | 'all', number>): void {
  const { empty = '', some = '', forget = '', forgotten = '' } = line.dataset;
  if (counts.read + counts.begun === 0) {
    line.textContent = empty;
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = forget;
  button.addEventListener('click', () => {
    noteProgress.forget();
    show();
    say(forgotten);
    document.getElementById('main')?.focus();
  });
  line.replaceChildren(
    some.replace(/\{(\w+)\}/g, (_, name: keyof typeof counts) => String(counts[name])),
    ' ',
    button,
  );
}

show();
// A page that is taken out of the browser's cache shows what was read since.
window.addEventListener('pageshow', ({ persisted }) => persisted && show());
