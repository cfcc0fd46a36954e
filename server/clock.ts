/** @file What time it is by the database's clock: those of several machines differ, and one may jump; a deadline must do neither. */
import 'server-only';

interface Reading {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** The same moment as `performance.now()`, which nobody sets. */
  readonly here: number;
}

// On globalThis, because the worker and the routes live in different bundles of the same process.
const kept = globalThis as typeof globalThis & { chainruleClock?: Reading };

/** As near as an answer of a busy database may be off; a clock that agrees so far is the better one, and no reason to turn ours. */
const agreesMs = 500;

/** Called with what the database just said. */
export function setClock(database: Date): void {
  const [said, own, here] = [database.getTime(), Date.now(), performance.now()];
  const time = Math.abs(said - own) <= agreesMs ? own : said;
  if (kept.chainruleClock && Math.abs(time - clock().getTime()) <= agreesMs) return;
  kept.chainruleClock = { time, here };
}

/** Never goes back unless the database's does; before the first answer it is this machine's own time. */
export function clock(): Date {
  const last = kept.chainruleClock;
  return last ? new Date(last.time + performance.now() - last.here) : new Date();
}

/** Cookies are signed with this machine's own times: one that is further off from the others should serve nobody. */
const mostApartMs = 60_000;

export const isClockRight = (): boolean => Math.abs(Date.now() - clock().getTime()) <= mostApartMs;
