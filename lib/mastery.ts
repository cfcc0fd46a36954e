/**
 * What one exercise shows of the concepts it practises: solved on one's own, passed only with the solution at hand, handed
 * in and not right yet, or nothing so far.
 */
export type Evidence = 'independent' | 'assisted' | 'missed' | 'none';

export type Mastery = 'mastered' | 'shaky' | 'not-started';

/** Once this long ago, an opened solution is no longer at hand: a pass after it counts as one's own. */
export const forgottenAfterMs = 24 * 60 * 60 * 1000;

/** When the exercise was passed, and whether and when its solution was opened. */
export interface ExerciseRecord {
  readonly firstPassAt: Date | null;
  readonly lastPassAt: Date | null;
  readonly solutionOpenedAt: Date | null;
  /** Some submission was judged, rightly or wrongly: what failed through our fault is no evidence. */
  readonly judged: boolean;
}

/** docs/decisions/010-mastery.md says why. */
export function evidenceOf({ firstPassAt, lastPassAt, solutionOpenedAt, judged }: ExerciseRecord): Evidence {
  if (!firstPassAt || !lastPassAt) return judged ? 'missed' : 'none';
  if (!solutionOpenedAt || firstPassAt <= solutionOpenedAt) return 'independent';
  const later = lastPassAt.getTime() - solutionOpenedAt.getTime();
  return later >= forgottenAfterMs ? 'independent' : 'assisted';
}

/** How well a concept is understood, from all there is on it, whatever it comes from and in whatever order. */
export function mastery(evidence: readonly Evidence[]): Mastery {
  if (evidence.every((each) => each === 'none')) return 'not-started';
  return evidence.every((each) => each === 'independent') ? 'mastered' : 'shaky';
}
