export const dayMs = 24 * 60 * 60 * 1000;

/**
 * Days since 1970-01-01 by the calendar of a time zone: neighbouring days differ by one, however long they are.
 * @throws RangeError for an unknown zone
 */
export function calendarDay(zone: string): (instant: Date) => number {
  const format = new Intl.DateTimeFormat('en', {
    ...{ timeZone: zone, calendar: 'iso8601', numberingSystem: 'latn' },
    ...{ year: 'numeric', month: 'numeric', day: 'numeric' },
  });
  return (instant) => {
    const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
    return Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day) / dayMs;
  };
}

/** A day as `2026-11-24`. */
export const isoDay = (day: number): string => new Date(day * dayMs).toISOString().slice(0, 10);

/** Whether it names a zone of the IANA time zone database, such as `Asia/Shanghai` or `UTC`. */
export function isTimeZone(name: string): boolean {
  if (!/^[A-Z][\w+-]*(\/[\w+-]+)*$/i.test(name) || name.length > 64) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** The zone of the viewer's device, as a page of theirs has told it: the server needs it to know which day it is there. */
export const zoneCookieName = 'time-zone';

/** @returns UTC for what is no zone */
export const parseZone = (cookie: string | undefined): string => {
  const zone = decoded(cookie ?? '');
  return isTimeZone(zone) ? zone : 'UTC';
};

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

/** The text to assign to `document.cookie`; kept for a year. */
export const zoneCookie = (zone: string): string =>
  `${zoneCookieName}=${encodeURIComponent(zone)}; Path=/; Max-Age=${60 * 60 * 24 * 365}; SameSite=Lax`;
