/** @file Pages as they were when somebody last opened them, kept on the device for times without a network. */

const cacheName = 'chainrule-pages';
/** Says whose pages they are; no page of ours has such an address. */
const ownerKey = '/chainrule-owner';
const keptAtHeader = 'x-kept-at';
const mostPages = 120;

/** Lessons, exercises, the map and the course: what shows the course and nothing of other people. */
export const isKeepable = (path: string): boolean =>
  /^\/(?:en|zh)(?:\/(?:map|(?:learn|exercises)\/[\w-]+))?$/.test(path);

/** Whose page this is, from what the layout writes on <html>; undefined: it does not say. */
export const ownerIn = (html: string): string | undefined => /<html\b[^>]*\bdata-owner="([^"]*)"/.exec(html)?.[1];

/** The student view's, which is nobody's. */
export const nobody = 'nobody';

/** When it was kept, so that the page can say that it is from then. */
const marked = (html: string, at: Date) => html.replace(/<html\b/, `<html data-kept="${at.toISOString()}"`);

/** The text is unpacked; its nonce still has to fit the policy that came with it. */
export function headersOfText(headers: Headers): Headers {
  const kept = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'set-cookie', 'link']) kept.delete(name);
  return kept;
}

/**
 * One person's pages at a time: as soon as a page of somebody else is seen, all before it are deleted. Changes are made one after
 * the other, and none that was begun before `forget` is made after it.
 */
export class KeptPages {
  private turn: Promise<unknown> = Promise.resolve();
  private forgotten = 0;

  constructor(private readonly caches: CacheStorage) {}

  /** To be asked when a page is requested, and given back when it is kept. */
  get epoch(): number {
    return this.forgotten;
  }

  async find(path: string): Promise<Response | undefined> {
    if (!isKeepable(path)) return undefined;
    return (await this.caches.open(cacheName)).match(path, { ignoreVary: true });
  }

  /** When a page was last kept, in milliseconds since 1970; 0: it is not. */
  async keptAt(path: string): Promise<number> {
    return Number((await this.find(path))?.headers.get(keptAtHeader) ?? 0);
  }

  keep(path: string, html: string, headers: Headers, epoch: number): Promise<void> {
    return this.inTurn(async () => {
      const owner = ownerIn(html);
      if (epoch !== this.forgotten || owner === undefined) return;
      const cache = await this.of(owner);
      if (owner === nobody) return;
      const kept = headersOfText(headers);
      const now = new Date();
      kept.set(keptAtHeader, String(now.getTime()));
      await cache.put(path, new Response(marked(html, now), { headers: kept }));
      const paths = (await cache.keys()).filter(({ url }) => new URL(url).pathname !== ownerKey);
      for (const old of paths.slice(0, -mostPages)) await cache.delete(old);
    });
  }

  /** A page of this person was seen. */
  belongTo(owner: string, epoch: number): Promise<void> {
    return this.inTurn(async () => {
      if (epoch === this.forgotten) await this.of(owner);
    });
  }

  /** Somebody signs in or out: what is kept was for the one before. */
  forget(): Promise<void> {
    this.forgotten++;
    return this.inTurn(async () => void (await this.caches.delete(cacheName)));
  }

  async all(): Promise<readonly { readonly path: string; readonly response: Response }[]> {
    const cache = await this.caches.open(cacheName);
    const paths = (await cache.keys()).map(({ url }) => new URL(url).pathname).filter(isKeepable);
    const found = await Promise.all(paths.map(async (path) => ({ path, response: await this.find(path) })));
    return found.flatMap(({ path, response }) => (response ? [{ path, response }] : []));
  }

  /** The cache, emptied if it was another's. */
  private async of(owner: string): Promise<Cache> {
    const cache = await this.caches.open(cacheName);
    const before = await (await cache.match(ownerKey))?.text();
    if (before === owner) return cache;
    await this.caches.delete(cacheName);
    const own = await this.caches.open(cacheName);
    await own.put(ownerKey, new Response(owner));
    return own;
  }

  private inTurn(act: () => Promise<void>): Promise<void> {
    const mine = this.turn.then(act);
    this.turn = mine.catch(() => undefined);
    return mine;
  }
}
