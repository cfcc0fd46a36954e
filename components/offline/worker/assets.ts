/** @file Scripts, styles, fonts and the sandbox: their addresses change with their content, so that a copy is never stale. */
import type { KeptPages } from '../kept-pages.ts';
import type { Until } from './scope.ts';

const cacheName = 'chainrule-assets';

export const isAsset = (path: string): boolean => /^\/_next\/static\/|^\/sandbox\/[0-9a-f]{16}\//.test(path);

/** What a page names in its text. */
export const assetsIn = (html: string): readonly string[] => [
  ...new Set(html.match(/\/_next\/static\/[\w./~%@-]+\.(?:js|css|woff2)/g)),
];

/** What tells one asset in a text: a built file's hashed name, the version of the sandbox. */
const tokenOf = (path: string): string => path.split('/').at(path.startsWith('/sandbox/') ? 2 : -1) ?? path;

function tokensIn(text: string): readonly string[] {
  const files = text.match(/[\w.~-]+\.(?:js|css|woff2|wasm|svg|png)\b/g) ?? [];
  const versions = [...text.matchAll(/\/sandbox\/([0-9a-f]{16})/g)].map(([, version = '']) => version);
  return [...files, ...versions];
}

const pathOf = ({ url }: Request): string => new URL(url).pathname;

export class Assets {
  constructor(
    private readonly caches: CacheStorage,
    private readonly fetch: typeof globalThis.fetch,
  ) {}

  /** The copy, or else what the network has, which is kept. A browser that keeps nothing, and a full disk, keep nobody from working. */
  async answer(request: Request, until: Until): Promise<Response> {
    const cache = await this.caches.open(cacheName).catch(() => undefined);
    const found = await cache?.match(request.url, { ignoreVary: true });
    if (found) return found;
    const response = await this.fetch(request);
    if (cache && response.status === 200) until(cache.put(request.url, response.clone()).catch(() => undefined));
    return response;
  }

  /** Makes sure that these are there; what cannot be had now is asked for when it is needed. */
  async have(paths: readonly string[]): Promise<void> {
    const cache = await this.caches.open(cacheName);
    const bring = async (path: string) => {
      if (await cache.match(path, { ignoreVary: true })) return;
      const response = await this.fetch(path);
      if (response.status === 200) await cache.put(path, response);
    };
    await Promise.allSettled(paths.filter(isAsset).map(bring));
  }

  /**
   * Deletes what no kept page leads to any more, by its own text or by that of a script or a style sheet it leads to: a page of an
   * earlier build keeps working until it is replaced.
   */
  async removeUnused(pages: KeptPages, more: readonly Response[]): Promise<void> {
    const cache = await this.caches.open(cacheName);
    const unused = new Map((await cache.keys()).map((request) => [request, tokenOf(pathOf(request))] as const));
    const responses = [...(await pages.all()).map(({ response }) => response), ...more];
    const texts = await Promise.all(responses.map((response) => response.text()));
    for (let text = texts.pop(); text !== undefined; text = texts.pop()) {
      const named = new Set(tokensIn(text));
      for (const [request, token] of unused) {
        if (!named.has(token)) continue;
        unused.delete(request);
        if (/\/_next\/.*\.(?:js|css)$/.test(pathOf(request)))
          texts.push((await (await cache.match(request))?.text()) ?? '');
      }
    }
    for (const request of unused.keys()) await cache.delete(request);
  }
}
