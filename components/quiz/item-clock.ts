/** As much as the server takes. */
const most = 86_400;

/** How long each item is looked at. Only one is at a time, and none while the page is hidden. */
export class ItemClock {
  /** Milliseconds, by item. */
  private readonly spent = new Map<string, number>();
  private item: string | null = null;
  private since: number | null = null;

  /**
   * @param stored seconds by item, as the server has them
   * @param now milliseconds that never go back
   */
  constructor(
    stored: Iterable<readonly [item: string, seconds: number]>,
    private readonly now: () => number,
  ) {
    for (const [item, seconds] of stored) this.spent.set(item, seconds * 1_000);
  }

  /** Somebody looks at an item, or at none. */
  look(item: string | null): void {
    this.stop();
    this.item = item;
    this.since = this.now();
  }

  /** Nobody looks at the page any more. */
  pause(): void {
    this.stop();
    this.since = null;
  }

  resume(): void {
    this.since ??= this.now();
  }

  /** Begun seconds. */
  seconds(item: string): number {
    const running = item === this.item && this.since !== null ? this.now() - this.since : 0;
    return Math.min(most, Math.ceil(((this.spent.get(item) ?? 0) + running) / 1_000));
  }

  private stop(): void {
    if (this.item === null || this.since === null) return;
    this.spent.set(this.item, (this.spent.get(this.item) ?? 0) + this.now() - this.since);
    this.since = this.now();
  }
}
