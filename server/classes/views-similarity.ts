/** @file What pages are told about similar submissions of a class. */
import 'server-only';
import type { Language } from '#grader/sandbox/sandbox.ts';
import type { ClosePair } from '#server/similarity/comparison.ts';

/** An exercise that is long enough. */
export interface ComparableExercise {
  readonly slug: string;
  readonly title: string;
  readonly assigned: boolean;
  /** Of the class, who have handed it in. */
  readonly learners: number;
}

export interface SimilarityExercises {
  readonly comparable: readonly ComparableExercise[];
  /** Assigned, but too short, with the lines that one writes in it. */
  readonly short: readonly { readonly slug: string; readonly title: string; readonly lines: number }[];
  readonly fewestLines: number;
}

/** A learner with the one submission of theirs that is compared. */
export interface ComparedPerson {
  readonly member: string;
  /** A letter where names are off. */
  readonly name: string;
  /** Null where names are off. */
  readonly section: string | null;
  readonly at: string;
  /** 0–1; null until it is graded. */
  readonly score: number | null;
}

/** A pair of places in the group's `people`. */
export type PairView = Pick<ClosePair, 'left' | 'right' | 'similarity' | 'longest'>;

/** Programs of one language. */
export interface SimilarityGroup {
  readonly language: Language;
  /** In the order of their times. */
  readonly people: readonly ComparedPerson[];
  readonly compared: number;
  readonly histogram: readonly number[];
  readonly pairs: readonly PairView[];
  /** Pairs that are similar enough to be listed, but are more than fit. */
  readonly more: number;
  /** Places of those with hardly anything that is their own, and of those beyond any honest length. */
  readonly little: readonly number[];
  readonly long: readonly number[];
}

export interface SimilarityView {
  readonly exercise: { readonly slug: string; readonly title: string };
  readonly named: boolean;
  readonly groups: readonly SimilarityGroup[];
}

/** Two programs side by side. */
export interface SimilarPairView extends Pick<ClosePair, 'similarity' | 'longest' | 'passages'> {
  readonly exercise: { readonly slug: string; readonly title: string };
  readonly named: boolean;
  readonly language: Language;
  /** Of the two, the one handed in first. */
  readonly left: ComparedPerson & { readonly source: string };
  readonly right: ComparedPerson & { readonly source: string };
}
