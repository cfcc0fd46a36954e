export interface Streak {
  /** Days in a row with a submission, up to today, or up to yesterday while today has none. */
  readonly days: number;
  readonly today: boolean;
}

const dayMs = 24 * 60 * 60 * 1000;

/** Days since 1970-01-01 by the calendar of a time zone: neighbouring days differ by one, however long they are. */
function calendarDay(zone: string): (instant: Date) => number {
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day) / dayMs;
  };
}

/** A day that is not over breaks nothing. @throws RangeError for an unknown zone */
export function streakOf(submittedAt: readonly Date[], zone: string, now: Date): Streak {
  const dayOf = calendarDay(zone);
  const days = new Set(submittedAt.map(dayOf));
  const today = dayOf(now);
  const last = days.has(today) ? today : today - 1;
  let first = last;
  while (days.has(first)) first -= 1;
  return { days: last - first, today: days.has(today) };
}

/** Whether it names a zone of the IANA time zone database, such as `Asia/Shanghai` or `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[\w+-]+)*$/i.test(name) || name.length > 64) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
