/** @file The page that is shown where there is no other, in each language, as this build has it. */
import { headersOfText } from '../kept-pages.ts';
import { type Assets, assetsIn } from './assets.ts';

const locales = ['en', 'zh'] as const;
const prefix = 'chainrule-shell-';

const pathOf = (locale: string): string => `/${locale}/offline`;

interface ShellOptions {
  readonly caches: CacheStorage;
  readonly fetch: typeof globalThis.fetch;
  readonly assets: Assets;
  /** Tells builds apart. */
  readonly build: string;
  /** What the reader prefers, where the address does not say. */
  readonly languages: readonly string[];
}

export class Shell {
  constructor(private readonly options: ShellOptions) {}

  private get name(): string {
    return `${prefix}${this.options.build}`;
  }

  /** Fetches it as nobody, so that it holds nothing of anybody. @throws when it cannot be had: the worker is tried again later */
  async install(): Promise<void> {
    const { caches, fetch, assets } = this.options;
    const cache = await caches.open(this.name);
    for (const locale of locales) {
      const response = await fetch(pathOf(locale), { credentials: 'omit' });
      if (response.status !== 200) throw new Error(`${pathOf(locale)}: ${response.status}`);
      const html = await response.text();
      await cache.put(pathOf(locale), new Response(html, { headers: headersOfText(response.headers) }));
      await assets.have(assetsIn(html));
    }
  }

  async pageFor(path: string): Promise<Response | undefined> {
    const inPath = locales.find((locale) => path.startsWith(`/${locale}/`) || path === `/${locale}`);
    const chinese = this.options.languages[0]?.startsWith('zh');
    const page = pathOf(inPath ?? (chinese ? 'zh' : 'en'));
    return (await this.options.caches.open(this.name)).match(page, { ignoreVary: true });
  }

  async all(): Promise<Response[]> {
    const found = await Promise.all(locales.map((locale) => this.pageFor(pathOf(locale))));
    return found.filter((page) => page !== undefined);
  }

  async removeOthers(): Promise<void> {
    const { caches } = this.options;
    for (const name of await caches.keys())
      if (name.startsWith(prefix) && name !== this.name) await caches.delete(name);
  }
}
