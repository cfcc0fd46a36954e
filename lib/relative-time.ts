const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago in words, for a week; then the date in the reader's own time zone. */
export function relativeTime(then: Date, now: Date, locale: string): string {
  const seconds = Math.max(0, (now.getTime() - then.getTime()) / 1_000);
  if (seconds >= 7 * day) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(then);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (seconds < minute) return words.format(0, 'second');
  if (seconds < hour) return words.format(-Math.floor(seconds / minute), 'minute');
  if (seconds < day) return words.format(-Math.floor(seconds / hour), 'hour');
  return words.format(-Math.floor(seconds / day), 'day');
}
