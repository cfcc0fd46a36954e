const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** How far a moment is from now in words, on either side of it: `in 3 days`, `2 hours ago`; begun units are not counted. */
export function timeLeft(then: Date, now: Date, locale: string): string {
  const seconds = (then.getTime() - now.getTime()) / 1_000;
  const words = new Intl.RelativeTimeFormat(locale);
  const count = (unit: Intl.RelativeTimeFormatUnit, length: number) => words.format(Math.trunc(seconds / length), unit);
  const size = Math.abs(seconds);
  if (size >= 2 * day) return count('day', day);
  return size >= 2 * hour ? count('hour', hour) : count('minute', minute);
}
