import { dayMs } from '#lib/calendar.ts';

// Times of day as a zone's clocks show them ("wall clocks"), and the instants they stand for.

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en', {
      ...{ timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn', hourCycle: 'h23' },
      ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' },
    });
  clocks.set(zone, clock);
  return clock;
}

/** What the clocks of a zone show, in milliseconds as if it were UTC. @throws RangeError for an unknown zone */
function wallClock(ms: number, zone: string): number {
  const found = clockOf(zone).formatToParts(ms);
  const part = (type: string) => Number(found.find((each) => each.type === type)?.value);
  const seconds = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return seconds + (((ms % 1000) + 1000) % 1000);
}

/**
 * How often the clocks show a time: once, never (`gap`: they skipped it when they went forward), or twice (`overlap`).
 */
export type Occurrence = 'once' | 'gap' | 'overlap';

export interface ZonedInstant {
  readonly instant: Date;
  readonly occurs: Occurrence;
}

/** A skipped time is moved on by what was skipped, and of two the first is taken, as calendars do. */
function instantAt(wall: number, zone: string): ZonedInstant {
  // No offset is a day long, so these are before and after every change that could matter.
  const [before, after] = [wall - dayMs, wall + dayMs].map((near) => wallClock(near, zone) - near) as [number, number];
  const fits = [...new Set([wall - before, wall - after])].filter((ms) => wallClock(ms, zone) === wall);
  if (fits.length === 0) return { instant: new Date(wall - before), occurs: 'gap' };
  return { instant: new Date(Math.min(...fits)), occurs: fits.length > 1 ? 'overlap' : 'once' };
}

/** For a field of the kind `datetime-local`: `2026-11-24T23:59`, the minute that the clocks of a zone show. */
export const toZoned = (instant: Date, zone: string): string =>
  new Date(wallClock(instant.getTime(), zone)).toISOString().slice(0, 16);

/** What such a field's text stands for; null for what is no time. */
export function fromZoned(text: string, zone: string): ZonedInstant | null {
  const wall = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d)?$/.test(text) ? Date.parse(`${text}Z`) : Number.NaN;
  return Number.isNaN(wall) ? null : instantAt(wall, zone);
}

/** The same time of day so many days later by the calendar, however long these days are. */
export const addDays = (text: string, days: number): string =>
  new Date(Date.parse(`${text}Z`) + days * dayMs).toISOString().slice(0, text.length);

/** The instant at which the clocks of `to` show what those of `from` showed, so many days later by the calendar. */
export const moveDays = (instant: Date, days: number, from: string, to = from): Date =>
  instantAt(wallClock(instant.getTime(), from) + days * dayMs, to).instant;

/** Whether clocks of both zones show the same at an instant. */
export const sameClock = (instant: Date, one: string, other: string): boolean =>
  wallClock(instant.getTime(), one) === wallClock(instant.getTime(), other);
