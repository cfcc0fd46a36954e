import {
  fromServer,
  type Given,
  GivenStorage,
  type Response,
  type Stored,
  storageKey,
} from '#components/quiz/given-storage.ts';

export interface SaveBody {
  readonly response?: Response | null;
  readonly flagged: boolean;
  readonly revision: number;
}

/** `device`: the server could not be reached. `unreadable`: what was typed makes no sense yet. `refused`: it never will. */
export type SaveState = 'untouched' | 'saved' | 'saving' | 'device' | 'unreadable' | 'refused';

/** What a failed save means: try again later, it cannot be read, never as it is, or the attempt is over. */
export type Failure = 'later' | 'unreadable' | 'refused' | 'over';

export interface KeeperOptions {
  readonly storage: Storage | null;
  readonly attempt: string;
  readonly stored: readonly Stored[];
  readonly load: () => Promise<readonly Stored[] | null>;
  readonly save: (item: string, body: SaveBody) => Promise<{ readonly revision: number }>;
  readonly failureOf: (error: unknown) => Failure;
  /** Something changed: read it again. */
  readonly onChange: () => void;
  /** A newer response from elsewhere is shown. */
  readonly onAdopted: (item: string) => void;
  /** The attempt was submitted, or its time is up. */
  readonly onOver: () => void;
}

const quietMs = 600;
const retryMs = [2_000, 5_000, 15_000, 60_000];

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Keeps what is given in an attempt: here at once, on the server as soon as there is a pause; the newest wins. */
export class ResponseKeeper {
  private readonly given = new Map<string, Given>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly sending = new Map<string, Promise<void>>();
  private readonly failed = new Map<string, Failure>();
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private over = false;
  private asking: Promise<void> | undefined;
  private readonly kept: GivenStorage;

  constructor(private readonly options: KeeperOptions) {
    this.kept = new GivenStorage(options.storage, options.attempt);
    for (const stored of options.stored) this.given.set(stored.id, fromServer(stored));
    for (const stored of options.stored) this.readStorage(stored);
  }

  of(item: string): Given | undefined {
    return this.given.get(item);
  }

  state(): SaveState {
    const all = [...this.given.values()];
    const failures = [...this.failed.values()];
    if (failures.includes('refused')) return 'refused';
    if (failures.includes('later')) return 'device';
    if (this.sending.size > 0 || all.some((each) => this.isDue(each))) return 'saving';
    if (all.some(({ unsent, readable }) => unsent && !readable)) return 'unreadable';
    return all.some(({ revision }) => revision > 0) ? 'saved' : 'untouched';
  }

  /** Whether something is only here. */
  hasUnsent(items: Iterable<string> = this.given.keys()): boolean {
    return [...items].some((item) => {
      const given = this.given.get(item);
      return given !== undefined && this.isDue(given);
    });
  }

  give(item: string, response: Response | null, readable = true): void {
    const before = this.given.get(item);
    if (!before || this.over) return;
    if (same(before.response, response) && before.readable === readable) return;
    this.put(item, { ...before, response, readable, at: Date.now(), unsent: true });
    this.failed.delete(item);
    this.later(item, quietMs);
    this.options.onChange();
  }

  flag(item: string, flagged: boolean): void {
    const before = this.given.get(item);
    if (!before || this.over) return;
    this.put(item, { ...before, flagged, unsentFlag: true });
    this.later(item, 0);
    this.options.onChange();
  }

  /** Sends all there is, or what one item has. @returns whether the server has that now */
  async flush(only?: string): Promise<boolean> {
    const items = only === undefined ? [...this.given.keys()] : [only];
    await Promise.all(items.map((item) => this.sendAll(item)));
    return !this.hasUnsent(items);
  }

  /** Asks the server what it has, and takes or sends what is newer. */
  refresh(): Promise<void> {
    this.asking ??= this.ask().finally(() => {
      this.asking = undefined;
    });
    return this.asking;
  }

  private async ask(): Promise<void> {
    if (this.over) return;
    try {
      const stored = await this.options.load();
      if (stored) this.settle(stored);
      else this.end();
    } catch (error) {
      if (this.options.failureOf(error) === 'over') return this.end();
      if (this.hasUnsent()) this.tryAgain();
    }
  }

  settle(stored: readonly Stored[]): void {
    for (const each of stored) this.settleOne(each);
    this.options.onChange();
  }

  /** Another tab of this browser has written. */
  readTab(key: string): void {
    for (const [item, mine] of this.given) {
      if (key !== storageKey(this.options.attempt, item)) continue;
      const theirs = this.kept.read(item);
      if (!theirs || theirs.at < mine.at || same(theirs, mine)) return;
      this.given.set(item, theirs);
      if (!same(theirs.response, mine.response)) this.options.onAdopted(item);
      this.options.onChange();
    }
  }

  stop(): void {
    clearTimeout(this.retry);
    for (const timer of this.timers.values()) clearTimeout(timer);
  }

  private settleOne(stored: Stored): void {
    const mine = this.given.get(stored.id);
    if (!mine || this.sending.has(stored.id)) return;
    const isMine =
      mine.unsent && !stored.checked && (mine.revision === stored.revision || mine.at >= this.timeOf(stored));
    if (isMine) {
      this.put(stored.id, { ...mine, revision: stored.revision });
      this.later(stored.id, 0);
      return;
    }
    const next = fromServer(stored);
    const flagged = mine.unsentFlag ? { flagged: mine.flagged, unsentFlag: true } : {};
    this.put(stored.id, { ...next, ...flagged });
    this.failed.delete(stored.id);
    if (!same(next.response, mine.response)) this.options.onAdopted(stored.id);
  }

  private timeOf({ savedAt }: Stored): number {
    return savedAt ? Date.parse(savedAt) : 0;
  }

  private readStorage(stored: Stored): void {
    const kept = this.kept.read(stored.id);
    if (!kept?.unsent && !kept?.unsentFlag) return;
    this.given.set(stored.id, kept);
    this.settleOne(stored);
  }

  private isDue({ unsent, unsentFlag, readable }: Given): boolean {
    return (unsent && readable) || unsentFlag;
  }

  /** What is given while the rest is on its way goes too: nothing may follow an attempt that is submitted next. */
  private async sendAll(item: string): Promise<void> {
    do await this.send(item);
    while (this.hasUnsent([item]) && !this.failed.has(item) && !this.over);
  }

  private async send(item: string): Promise<void> {
    clearTimeout(this.timers.get(item));
    await this.sending.get(item);
    const given = this.given.get(item);
    if (!given || !this.isDue(given) || this.over) return;
    const sending = this.sendNow(item, given).finally(() => {
      this.sending.delete(item);
      this.options.onChange();
    });
    this.sending.set(item, sending);
    this.options.onChange();
    await sending;
  }

  private async sendNow(item: string, given: Given): Promise<void> {
    const { response, flagged, revision } = given;
    const withResponse = given.unsent && given.readable;
    try {
      const saved = await this.options.save(item, { ...(withResponse && { response }), flagged, revision });
      this.failures = 0;
      this.failed.delete(item);
      this.acknowledge(item, given, withResponse, saved.revision);
    } catch (error) {
      this.fail(item, this.options.failureOf(error));
    }
  }

  /** More may have been given while it was on its way. */
  private acknowledge(item: string, sent: Given, withResponse: boolean, revision: number): void {
    const now = this.given.get(item) ?? sent;
    const unsent = now.unsent && !(withResponse && same(now.response, sent.response));
    this.put(item, { ...now, revision, unsent, unsentFlag: now.flagged !== sent.flagged });
    if (unsent) this.later(item, quietMs);
  }

  private fail(item: string, failure: Failure): void {
    const given = this.given.get(item);
    if (failure === 'over') this.end();
    else if (failure === 'unreadable' && given) this.put(item, { ...given, readable: false, unsentFlag: false });
    else this.failed.set(item, failure);
    if (failure === 'later') this.tryAgain();
  }

  private end(): void {
    this.over = true;
    this.stop();
    this.options.onOver();
  }

  private tryAgain(): void {
    clearTimeout(this.retry);
    const delay = retryMs[Math.min(this.failures++, retryMs.length - 1)];
    this.retry = setTimeout(() => void this.refresh(), delay);
  }

  private later(item: string, delay: number): void {
    clearTimeout(this.timers.get(item));
    this.timers.set(
      item,
      setTimeout(() => void this.send(item), delay),
    );
  }

  private put(item: string, given: Given): void {
    this.given.set(item, given);
    this.kept.write(item, given);
  }
}
