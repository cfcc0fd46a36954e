/** When an assignment can be handed in; null: no limit. */
export interface Times {
  readonly opensAt: Date | null;
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
}

export type TimesFault = 'opens-after-due' | 'opens-after-closes' | 'due-after-closes';

/** What is wrong with them: they have to follow each other. */
export function timesFault({ opensAt, dueAt, closesAt }: Times): TimesFault | null {
  if (opensAt && dueAt && opensAt > dueAt) return 'opens-after-due';
  if (opensAt && closesAt && opensAt >= closesAt) return 'opens-after-closes';
  if (dueAt && closesAt && dueAt > closesAt) return 'due-after-closes';
  return null;
}

const later = (...times: readonly (Date | null)[]): Date | null =>
  times.reduce((latest, time) => (time && (!latest || time > latest) ? time : latest), null);

/**
 * The times that hold for somebody with an extension. It only ever gives time: where there is no limit it sets none, and where the
 * class got more time since, that holds.
 */
export function extended<T extends Times>(times: T, extension: Pick<Times, 'dueAt' | 'closesAt'> | null): T {
  if (!extension) return times;
  const dueAt = times.dueAt && later(times.dueAt, extension.dueAt);
  const closesAt = times.closesAt && later(times.closesAt, extension.closesAt, extension.dueAt);
  return { ...times, dueAt, closesAt };
}

/** `late` is past the due time and its grace, and still open. */
export type Phase = 'before' | 'open' | 'late' | 'closed';

const minuteMs = 60_000;

/** @param grace minutes after the due time that still count as in time */
export function phaseOf({ opensAt, dueAt, closesAt }: Times, grace: number, now: Date): Phase {
  if (opensAt && now < opensAt) return 'before';
  if (closesAt && now > closesAt) return 'closed';
  return dueAt && now.getTime() > dueAt.getTime() + grace * minuteMs ? 'late' : 'open';
}

const dayMinutes = 24 * 60;

/** Days late, begun days included. @param minutes after the due time */
export const daysLate = (minutes: number, grace: number): number =>
  minutes <= grace ? 0 : Math.ceil((minutes - grace) / dayMinutes);

/** The part of a score that is left after so many days late, 0–1. */
export const leftAfter = (days: number, latePercent: number): number => Math.max(0, 1 - (days * latePercent) / 100);

export type PublicationState = 'draft' | 'scheduled' | 'published';

export const publicationState = (publishedAt: Date | null, now: Date): PublicationState =>
  publishedAt === null ? 'draft' : publishedAt > now ? 'scheduled' : 'published';
