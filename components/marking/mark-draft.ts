/** @file A mark while it is given: what is typed for each criterion, the comment, and the criterion that keys go to. Pure. */
import type { MarkState } from '#server/views-quiz.ts';

export interface MarkDraft {
  /** As typed, by the place of the criterion. */
  readonly points: readonly string[];
  readonly comment: string;
  /** Place of the criterion that a number key fills in. */
  readonly current: number;
}

/** What the server takes. */
export interface GivenMark {
  readonly points: readonly number[];
  readonly comment: string | null;
}

export interface Criterion {
  readonly points: number;
}

export const draftOf = ({ mark }: Pick<MarkState, 'mark'>, rubric: readonly Criterion[]): MarkDraft => ({
  points: rubric.map((_, place) => (mark ? String(mark.points[place] ?? 0) : '')),
  comment: mark?.comment ?? '',
  current: 0,
});

export const withPoints = (draft: MarkDraft, place: number, typed: string): MarkDraft => ({
  ...draft,
  points: draft.points.map((each, i) => (i === place ? typed : each)),
  current: place,
});

/** Never beyond the first or the last criterion. */
export const moved = (draft: MarkDraft, step: number): MarkDraft => ({
  ...draft,
  current: Math.max(0, Math.min(draft.points.length - 1, draft.current + step)),
});

/**
 * A number key: the points of the current criterion, then on to the next one. Where more than 9 can be given, digits add up to a number
 * as long as it is not too much, and one moves on by oneself. What is more than the criterion has changes nothing.
 */
export function withDigit(draft: MarkDraft, digit: number, rubric: readonly Criterion[]): MarkDraft {
  const most = rubric[draft.current]?.points ?? 0;
  const longer = `${draft.points[draft.current] ?? ''}${digit}`;
  const typed = most > 9 && Number(longer) <= most ? String(Number(longer)) : String(digit);
  if (Number(typed) > most) return draft;
  const filled = withPoints(draft, draft.current, typed);
  return most > 9 ? filled : moved(filled, 1);
}

/** Commas are decimal points to many; null when it is no number that the criterion allows. */
function pointsIn(typed: string, most: number): number | null {
  const value = Number(typed.trim().replace(',', '.'));
  return typed.trim() !== '' && value >= 0 && value <= most ? value : null;
}

/** Places of criteria that lack points, or have too many. */
export const lacking = ({ points }: MarkDraft, rubric: readonly Criterion[]): number[] =>
  rubric.flatMap((criterion, place) => (pointsIn(points[place] ?? '', criterion.points) === null ? [place] : []));

/** Null while something is lacking. */
export function givenBy(draft: MarkDraft, rubric: readonly Criterion[]): GivenMark | null {
  if (lacking(draft, rubric).length > 0) return null;
  const points = rubric.map((criterion, place) => pointsIn(draft.points[place] ?? '', criterion.points) ?? 0);
  return { points, comment: draft.comment.trim() || null };
}

export const sum = (points: readonly number[]): number => points.reduce((total, each) => total + each, 0);

/** What is given so far. */
export const earnedIn = ({ points }: MarkDraft, rubric: readonly Criterion[]): number =>
  sum(rubric.map((criterion, place) => pointsIn(points[place] ?? '', criterion.points) ?? 0));
