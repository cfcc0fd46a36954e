/** Service workers are there only where a page came by TLS or from this very machine. */
const isOffered = () => process.env.NODE_ENV === 'production' && 'serviceWorker' in navigator;

/** Registers the worker, once the page is loaded. A browser that forbids it goes on without. */
export function registerWorker(): void {
  if (!isOffered()) return;
  navigator.serviceWorker.register('/offline-worker.js', { updateViaCache: 'none' }).catch(() => undefined);
}

/** Tells the worker that a page was opened, and what it has loaded so far: both may have gone past it. */
export async function tellOpened(path: string): Promise<void> {
  if (!isOffered()) return;
  const { active } = await navigator.serviceWorker.ready;
  const { origin } = location;
  const loaded = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  const assets = loaded.filter((url) => url.origin === origin).map(({ pathname }) => pathname);
  active?.postMessage({ opened: path, assets });
}
