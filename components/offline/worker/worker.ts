/**
 * @file Entry of the service worker. It stands between pages and the network for three kinds of requests: pages, the data of pages, and
 * files whose address changes with their content. The API is never answered by it; it only watches who signs in and out.
 */
import { isKeepable, KeptPages } from '../kept-pages.ts';
import { Assets, isAsset } from './assets.ts';
import { Pages } from './pages.ts';
import type { AskedEvent, Until, WorkerScope } from './scope.ts';
import { Shell } from './shell.ts';

const scope = self as unknown as WorkerScope; // what a browser runs this in
const { caches, chainruleBuild: build, navigator } = scope;
const ask: typeof fetch = (...request) => fetch(...request);

const kept = new KeptPages(caches);
const assets = new Assets(caches, ask);
const shell = new Shell({ caches, fetch: ask, assets, build, languages: navigator.languages });

const pages = new Pages({ kept, shell, fetch: ask });

/** After these a device may be somebody else's: signing in and out, registering, deleting an account, the student view. */
const changesPerson = (request: Request, path: string): boolean =>
  (request.method !== 'GET' &&
    /^\/api\/(?:auth\/(?!_log)|account|register|invitations|student-view|password-resets|classes\/[^/]+\/student-view)/.test(
      path,
    )) ||
  path.startsWith('/api/auth/callback/');

scope.addEventListener('install', (event) => {
  event.waitUntil(shell.install());
  void scope.skipWaiting();
});

scope.addEventListener('activate', (event) => {
  const tidy = async () => {
    await scope.clients.claim();
    await shell.removeOthers();
    await assets.removeUnused(kept, await shell.all());
  };
  event.waitUntil(tidy());
});

scope.addEventListener('message', (event) => {
  const told = event.data as { readonly opened: string; readonly assets: readonly string[] }; // from register-worker.ts
  event.waitUntil(Promise.all([pages.opened(told.opened), assets.have(told.assets)]));
});

scope.addEventListener('fetch', (event) => {
  const url = new URL(event.request.url);
  if (url.origin !== scope.location.origin) return;
  if (changesPerson(event.request, url.pathname)) return event.waitUntil(kept.forget());
  if (event.request.method === 'GET') answer(event, url.pathname);
});

function answer(event: AskedEvent, path: string): void {
  const { request } = event;
  const until: Until = (work) => event.waitUntil(work);
  if (isAsset(path)) event.respondWith(assets.answer(request, until));
  else if (path.startsWith('/api/')) return;
  else if (request.mode === 'navigate') event.respondWith(pages.answer(request, until));
  else if (isDataOfPage(request, path)) event.respondWith(pages.answerData(request));
}

/** What the router asks for to show another page, and not ahead of time. */
function isDataOfPage({ headers }: Request, path: string): boolean {
  const ahead = headers.has('next-router-prefetch') || headers.has('next-router-segment-prefetch');
  return headers.has('rsc') && !ahead && isKeepable(path);
}
