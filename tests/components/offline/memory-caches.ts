const origin = 'http://here';
const urlOf = (request: RequestInfo | URL) =>
  new URL(request instanceof Request ? request.url : String(request), origin).href;

/** One cache, in memory: what ours asks of the browser's. */
class MemoryCache {
  private readonly entries = new Map<string, Response>();

  async match(request: RequestInfo | URL): Promise<Response | undefined> {
    return this.entries.get(urlOf(request))?.clone();
  }
  async put(request: RequestInfo | URL, response: Response): Promise<void> {
    this.entries.delete(urlOf(request));
    this.entries.set(urlOf(request), response);
  }
  async delete(request: RequestInfo | URL): Promise<boolean> {
    return this.entries.delete(urlOf(request));
  }
  async keys(): Promise<Request[]> {
    return [...this.entries.keys()].map((url) => new Request(url));
  }
}

/** A browser's caches, in memory. */
export function memoryCaches(): CacheStorage & { paths(name: string): Promise<string[]> } {
  const caches = new Map<string, MemoryCache>();
  const open = async (name: string) => {
    const cache = caches.get(name) ?? new MemoryCache();
    caches.set(name, cache);
    return cache;
  };
  const offered = {
    open,
    delete: async (name: string) => caches.delete(name),
    keys: async () => [...caches.keys()],
    paths: async (name: string) => (await (await open(name)).keys()).map(({ url }) => new URL(url).pathname),
  };
  return offered as unknown as CacheStorage & typeof offered; // the part of it that ours uses
}

export const page = (owner: string, text = '') => `<!DOCTYPE html><html lang="en" data-owner="${owner}">${text}</html>`;

export const html = (body: string, init: ResponseInit = {}) =>
  new Response(body, { ...init, headers: { 'content-type': 'text/html; charset=utf-8', ...init.headers } });
