/** @file The little of a service worker's world that ours uses; TypeScript's library for it cannot live beside that of pages. */

/** Keeps the worker alive until this is done. */
export type Until = (work: Promise<unknown>) => void;

export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface AskedEvent extends LastingEvent {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

export interface ToldEvent extends LastingEvent {
  readonly data: unknown;
}

export interface WorkerScope {
  /** Written before this script by the server. */
  readonly chainruleBuild: string;
  readonly caches: CacheStorage;
  readonly location: { readonly origin: string };
  readonly navigator: { readonly languages: readonly string[] };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
  addEventListener(type: 'message', listener: (event: ToldEvent) => void): void;
}
