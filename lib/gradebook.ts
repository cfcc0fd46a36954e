/** What a cell of a gradebook says of a learner's work at an assignment. Times in milliseconds since 1970. */
export interface Work {
  /** 0–1 and beyond; null while nothing is graded, or when excused. */
  readonly score: number | null;
  readonly excused: boolean;
  /** Handed in so far. */
  readonly tries: number;
  /** The end of the grace that holds for this learner; null: never due. */
  readonly due: number | null;
  /** When learners could see it; null: a draft. */
  readonly published: number | null;
}

/** Nothing was handed in although it is due. */
export const isMissing = ({ score, excused, tries, due, published }: Work, now: number): boolean =>
  score === null && !excused && tries === 0 && isOut(published, now) && due !== null && due < now;

const isOut = (published: number | null, now: number) => published !== null && published <= now;

/**
 * The score with which an assignment counts in totals, means and medians: as it is once there is one, 0 once it is missing. Null where it
 * does not count: excused, not published, not due yet, or handed in and still waiting to be graded, which is no fault of the learner's.
 */
export function countedScore(work: Work, now: number): number | null {
  if (work.excused || !isOut(work.published, now)) return null;
  return work.score ?? (isMissing(work, now) ? 0 : null);
}

export interface Total {
  readonly earned: number;
  readonly possible: number;
  /** `earned / possible`; null while nothing counts. */
  readonly share: number | null;
}

/** @param scores as they count, each with its assignment's points */
export function totalOf(scores: Iterable<readonly [score: number | null, points: number]>): Total {
  let [earned, possible] = [0, 0];
  for (const [score, points] of scores) {
    if (score === null) continue;
    earned += score * points;
    possible += points;
  }
  return { earned, possible, share: possible > 0 ? earned / possible : null };
}

/** Null of nothing. */
export function meanOf(values: readonly number[]): number | null {
  return values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : null;
}

/** Null of nothing. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
