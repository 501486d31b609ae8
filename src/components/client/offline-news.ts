import { olderLanguages, readIndex, savedLanguages } from '../../offline/client/state.ts';
import styleUrl from '../../styles/offline-news.css?url';
import { loadStyle } from './load-style.ts';
import { preferences } from './preferences.ts';
import { siteLanguages } from './site-languages.ts';

/** Milliseconds between two looks whether the site has newer text than the device: a day. */
const PAUSE = 86_400_000;

/** Tells a reader who has saved a language, once a day, when the site has newer text than the device. Without a network it looks again on the next page. */
export async function tellNews(): Promise<void> {
  const { base, own } = siteLanguages();
  const asked = Number(preferences.get('offline-asked'));
  if (Date.now() - asked < PAUSE) return;
  const saved = await savedLanguages(base).catch(() => new Map<string, string>());
  const index = saved.size > 0 ? await readIndex(base) : undefined;
  if (!index) return;
  preferences.set('offline-asked', String(Date.now()));
  if (olderLanguages(saved, index).length > 0) await show(`${base}${own}/offline/`);
}

/** Shows the notice that the page for offline reading holds, so that pages need not carry its words. */
async function show(url: string): Promise<void> {
  const [response] = await Promise.all([fetch(url), loadStyle(styleUrl)]);
  const page = new DOMParser().parseFromString(await response.text(), 'text/html');
  const notice = page.querySelector<HTMLTemplateElement>('template[data-news]')?.content.querySelector('aside');
  if (!notice) return;
  notice.querySelector('button')?.addEventListener('click', () => notice.remove());
  document.body.append(document.adoptNode(notice));
}
