/** @file What time it is by the database's clock: those of several machines differ, and one may jump; a deadline must do neither. */
import 'server-only';

interface Reading {
  /** Milliseconds since 1970 on the database's clock. */
  readonly database: number;
  /** The same moment as `performance.now()`, which nobody sets. */
  readonly here: number;
}

// On globalThis, because the worker and the routes live in different bundles of the same process.
const kept = globalThis as typeof globalThis & { chainruleClock?: Reading };

/** Called with what the database just said. */
export function setClock(database: Date): void {
  kept.chainruleClock = { database: database.getTime(), here: performance.now() };
}

/** Off by the time an answer of the database takes; before the first answer it is this machine's own time. */
export function clock(): Date {
  const last = kept.chainruleClock;
  return last ? new Date(last.database + performance.now() - last.here) : new Date();
}

/** Cookies are signed with this machine's own times: one that is further off from the others should serve nobody. */
const mostApartMs = 60_000;

export const isClockRight = (): boolean => Math.abs(Date.now() - clock().getTime()) <= mostApartMs;
