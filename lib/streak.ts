import { calendarDay } from '#lib/calendar.ts';

export interface Streak {
  /** Days in a row with a submission, up to today, or up to yesterday while today has none. */
  readonly days: number;
  readonly today: boolean;
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
