import { ApiProblem, call, isRefusal } from '#components/api.ts';
import { changed, type Grid, gridOf } from '#components/classes/gradebook/grid.ts';
import type { CellChange, GradebookView } from '#server/classes/views-gradebook.ts';

export interface Feed {
  readonly grid: Grid | null;
  /** Whether changes come by themselves. */
  readonly live: boolean;
  /** Why there is no grid, or none that is up to date. */
  readonly problem: 'refused' | 'unreachable' | null;
}

/** Without a sign that the stream is open, proxies may hold it back: the grid is then asked for now and again. */
const silenceMs = 4_000;
const pollMs = 15_000;
const retryMs = 3_000;

/**
 * The gradebook of a class, kept up to date while its tab is seen. The stream comes first and the grid after it, so that nothing falls
 * between the two; what is told meanwhile waits for the grid.
 */
export class GradebookFeed {
  #feed: Feed = { grid: null, live: false, problem: null };
  #events: EventSource | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #loads = 0;
  #loading = false;
  #waiting: CellChange[] = [];

  constructor(
    private readonly path: string,
    private readonly locale: string,
    private readonly onChange: (feed: Feed) => void,
  ) {}

  start(): void {
    document.addEventListener('visibilitychange', this.#see);
    this.#see();
  }

  stop(): void {
    document.removeEventListener('visibilitychange', this.#see);
    this.#disconnect();
  }

  /** Asks for everything anew. */
  async load(): Promise<void> {
    const number = ++this.#loads;
    clearTimeout(this.#timer);
    this.#loading = true;
    try {
      const view = await call<GradebookView>(`${this.path}?locale=${this.locale}`);
      if (number !== this.#loads) return;
      this.#loading = false;
      this.#tell({ grid: changed(gridOf(view, Date.now()), this.#waiting), problem: null });
      this.#waiting = [];
      if (!this.#feed.live) this.#later(pollMs);
    } catch (error) {
      if (number !== this.#loads) return;
      this.#loading = false;
      if (error instanceof ApiProblem && isRefusal(error)) {
        this.stop();
        this.#tell({ grid: null, problem: 'refused' });
      } else {
        this.#tell({ problem: 'unreachable' });
        this.#later(retryMs);
      }
    }
  }

  readonly #see = (): void => {
    if (document.hidden) this.#disconnect();
    else if (!this.#events) this.#connect();
  };

  #connect(): void {
    const events = new EventSource(`${this.path}/events`);
    this.#events = events;
    this.#later(silenceMs);
    events.addEventListener('ready', () => {
      this.#tell({ live: true });
      void this.load();
    });
    events.addEventListener('reload', () => void this.load());
    events.addEventListener('cells', ({ data }) => this.#hear(JSON.parse(data) as CellChange[])); // written by our own server
    events.addEventListener('error', () => {
      this.#tell({ live: false });
      // It connects again by itself, unless it was refused.
      if (events.readyState === EventSource.CLOSED) void this.load();
      else this.#later(silenceMs);
    });
  }

  #hear(changes: readonly CellChange[]): void {
    const { grid } = this.#feed;
    if (this.#loading || !grid) this.#waiting.push(...changes);
    else this.#tell({ grid: changed(grid, changes) });
  }

  #disconnect(): void {
    clearTimeout(this.#timer);
    this.#loads += 1; // what is on its way comes too late
    this.#loading = false;
    this.#waiting = [];
    this.#events?.close();
    this.#events = null;
    this.#tell({ live: false });
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.load(), ms);
  }

  #tell(news: Partial<Feed>): void {
    this.#feed = { ...this.#feed, ...news };
    this.onChange(this.#feed);
  }
}
