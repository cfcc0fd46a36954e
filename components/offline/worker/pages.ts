/** @file What is answered when a page is asked for. */
import { isKeepable, type KeptPages, ownerIn } from '../kept-pages.ts';
import type { Until } from './scope.ts';
import type { Shell } from './shell.ts';

export interface PagesOptions {
  readonly kept: KeptPages;
  readonly shell: Shell;
  readonly fetch: typeof globalThis.fetch;
  /** A network that is silent for so long counts as gone, where there is a kept page to show instead. */
  readonly patienceMs?: number;
}

/** After one request was waited for in vain, the next ones are waited for this long only. */
const impatientMs = 700;
const silenceMs = 30_000;
/** A page that was opened again within this time is not fetched again to be kept. */
const freshMs = 600_000;

/** A proxy whose server is away. */
const isAway = ({ status }: Response): boolean => status >= 502 && status <= 504;

/** Network first: what is kept only stands in for what cannot be had. */
export class Pages {
  private silentAt = Number.NEGATIVE_INFINITY;

  constructor(private readonly options: PagesOptions) {}

  async answer(request: Request, until: Until): Promise<Response> {
    const { pathname: path, search } = new URL(request.url);
    const coming = this.ask(request);
    until(this.note(path + search, coming));
    const kept = await this.options.kept.find(path).catch(() => undefined);
    try {
      const response = kept ? await this.inTime(coming) : await coming;
      return kept && isAway(response) ? kept : response;
    } catch (error) {
      const stand = kept ?? (await this.options.shell.pageFor(path));
      if (!stand) throw error;
      return stand;
    }
  }

  /** The data of a page that the router of an open page asks for. When it fails, the router loads the page as a whole. */
  async answerData(request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const coming = this.ask(request);
    if (!(await this.options.kept.find(pathname).catch(() => undefined))) return coming;
    try {
      const response = await this.inTime(coming);
      return isAway(response) ? Response.error() : response;
    } catch {
      return Response.error();
    }
  }

  /** A page was opened without asking for it as a whole: by the router, or before this worker was there. */
  async opened(path: string): Promise<void> {
    const { kept, fetch } = this.options;
    if (!isKeepable(path) || Date.now() - (await kept.keptAt(path)) < freshMs) return;
    await this.note(path, fetch(path, { headers: { Accept: 'text/html' } }));
  }

  private ask(request: Request): Promise<Response> {
    const coming = this.options.fetch(request);
    // What is late was slow, not silent.
    coming.then(
      () => {
        this.silentAt = Number.NEGATIVE_INFINITY;
      },
      () => undefined,
    );
    return coming;
  }

  /** Keeps what comes, if it is to be kept; whose it is counts in any case. */
  private async note(address: string, coming: Promise<Response>): Promise<void> {
    const { kept } = this.options;
    const { epoch } = kept;
    try {
      const response = (await coming).clone();
      if (!response.headers.get('content-type')?.includes('text/html')) return;
      const html = await response.text();
      const isWhole = response.status === 200 && !response.redirected;
      if (isWhole && isKeepable(address)) return await kept.keep(address, html, response.headers, epoch);
      const owner = ownerIn(html);
      if (owner !== undefined) await kept.belongTo(owner, epoch);
    } catch {
      // no network, or no room
    }
  }

  private async inTime(coming: Promise<Response>): Promise<Response> {
    const { patienceMs = 4_000 } = this.options;
    const patience = Date.now() - this.silentAt < silenceMs ? Math.min(impatientMs, patienceMs) : patienceMs;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const silence = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        this.silentAt = Date.now();
        reject(new TypeError('The network is silent.'));
      }, patience);
    });
    try {
      return await Promise.race([coming, silence]);
    } finally {
      clearTimeout(timer);
    }
  }
}
