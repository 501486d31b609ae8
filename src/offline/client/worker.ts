import { HASHED } from '../../exports/headers.ts';
import { bestLanguage } from '../../components/client/best-language.ts';
import { listCopies } from './copies.ts';

/** What a service worker is given, as far as it is used here: TypeScript's library for workers cannot be loaded beside that for pages. */
interface WorkerEvent extends Event {
  waitUntil: (promise: Promise<unknown>) => void;
}
interface FetchEvent extends WorkerEvent {
  request: Request;
  clientId: string;
  preloadResponse?: Promise<Response | undefined>;
  respondWith: (response: Promise<Response>) => void;
}
interface Worker {
  registration: { scope: string; navigationPreload?: { enable: () => Promise<void> } };
  skipWaiting: () => Promise<void>;
  clients: { claim: () => Promise<void>; get: (id: string) => Promise<{ url: string } | undefined> };
  addEventListener: (type: string, listen: (event: FetchEvent) => void) => void;
}
const worker = self as unknown as Worker;

const base = new URL(worker.registration.scope).pathname;

/** Milliseconds that a page waits for a network that says nothing, where the page is saved. */
const PATIENCE = 4000;

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(Promise.all([worker.clients.claim(), worker.registration.navigationPreload?.enable()])));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  // What is to be saved asks for the network alone.
  if (request.method !== 'GET' || request.cache === 'no-store' || origin !== location.origin || !pathname.startsWith(base)) return;
  if (request.mode === 'navigate') event.respondWith(openPage(event, pathname));
  else if (HASHED.some((folder) => pathname.startsWith(base + folder))) event.respondWith(keptFirst(event, pathname));
  else event.respondWith(networkFirst(event, pathname));
});

/** A page: from the network, else saved, else the page that says that it is not saved. */
async function openPage(event: FetchEvent, path: string): Promise<Response> {
  const fresh = loadPage(event);
  event.waitUntil(fresh.catch(() => {}));
  const kept = await findKept(path, langOf(path));
  return kept ? freshOr(kept, fresh) : fresh.catch(async () => (await unsaved(path)) ?? Response.error());
}

const loadPage = async ({ request, preloadResponse }: FetchEvent): Promise<Response> => (await preloadResponse) ?? fetch(request);

/** A file whose name changes with its content: any copy will do. */
const keptFirst = async (event: FetchEvent, path: string): Promise<Response> => (await findKept(path, await readerOf(event))) ?? fetch(event.request);

/** Any other file: of the build that the network has, else of the copy that the asking page belongs to. */
async function networkFirst(event: FetchEvent, path: string): Promise<Response> {
  const fresh = fetch(event.request);
  event.waitUntil(fresh.catch(() => {}));
  const kept = await findKept(path, await readerOf(event));
  return kept ? freshOr(kept, fresh) : fresh;
}

/** What the network answers; what is kept where it fails or is silent. */
function freshOr(kept: Response, fresh: Promise<Response>): Promise<Response> {
  const answered = fresh.then(
    (response) => (response.status < 500 ? response : kept),
    () => kept,
  );
  return Promise.race([answered, new Promise<Response>((done) => setTimeout(done, PATIENCE, kept))]);
}

/** A saved file out of the copy in a language, else out of any other. Addresses are compared without their query: pages read it themselves. */
async function findKept(path: string, lang: string): Promise<Response | undefined> {
  const copies = (await listCopies(base)).filter(({ whole }) => whole);
  for (const { name } of copies.toSorted((a, b) => Number(b.lang === lang) - Number(a.lang === lang))) {
    const kept = await (await caches.open(name)).match(path);
    if (kept) return kept;
  }
  return undefined;
}

/** The page that says what is not saved, in the language of the address, else in that of the browser. Every copy has it in all languages. */
async function unsaved(path: string): Promise<Response | undefined> {
  const saved = (await listCopies(base)).flatMap(({ lang, whole }) => (whole ? [lang] : []));
  for (const lang of [langOf(path), bestLanguage(null, navigator.languages, saved) ?? saved[0]]) {
    const page = lang && (await findKept(`${base}${lang}/offline/unsaved/`, lang));
    if (page) return new Response(page.body, { status: 503, headers: page.headers });
  }
  return undefined;
}

const langOf = (path: string): string => path.slice(base.length).split('/')[0] ?? '';

/** Language of the page that asks. */
async function readerOf({ clientId }: FetchEvent): Promise<string> {
  const page = await worker.clients.get(clientId);
  return page ? langOf(new URL(page.url).pathname) : '';
}
