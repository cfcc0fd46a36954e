/** @file Everything the grader says about one submission: codes and parameters without language, so any viewer's language can be rendered. */
import type { Tolerance } from '#grader/exercise.ts';
import type { Output, Plain } from '#grader/plain.ts';
import type { GuestError, RunStatus, Traced } from '#grader/sandbox/sandbox.ts';

/** `error`: the case could not be judged, because the call raised, was never reached, or failed on our side. */
export const verdicts = ['pass', 'fail', 'error'] as const;
export type Verdict = (typeof verdicts)[number];

export const submissionStates = ['queued', 'running', 'graded', 'failed'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** Path into an answer: `[]` is the answer itself, `['h1']` its key, `['losses', 3]` an entry of a list. */
export type Path = readonly (string | number)[];

/** What kind of thing an answer is, in words a learner knows. */
export type Kind =
  | 'number'
  | 'nan'
  | 'infinity'
  | 'boolean'
  | 'text'
  | 'none'
  | 'list'
  | 'object'
  | 'too-large'
  | 'other';

/** One place where an answer differs from the expected one. */
export type Difference =
  | {
      readonly code: 'value';
      readonly path: Path;
      readonly expected: number;
      readonly actual: number;
      readonly delta: number;
      readonly allowed: number;
    }
  | { readonly code: 'text'; readonly path: Path; readonly expected: string; readonly actual: string }
  | {
      readonly code: 'kind';
      readonly path: Path;
      readonly expected: Kind;
      readonly actual: Kind;
      readonly shown: string;
    }
  | { readonly code: 'missing-key'; readonly path: Path; readonly key: string }
  | { readonly code: 'extra-key'; readonly path: Path; readonly key: string }
  | { readonly code: 'length'; readonly path: Path; readonly expected: number; readonly actual: number };

export interface CaseReport {
  readonly criterion: string;
  readonly visible: boolean;
  readonly verdict: Verdict;
  readonly input: readonly Plain[];
  readonly expected: Plain;
  readonly output?: Output;
  readonly error?: GuestError;
  /** At most 20, in the order of the expected answer; empty when the verdict is `pass`. */
  readonly differences: readonly Difference[];
  readonly trace: readonly Traced[];
  readonly console: string;
}

export interface CriterionReport {
  readonly id: string;
  readonly points: number;
  readonly earned: number;
}

export interface Report {
  readonly status: RunStatus;
  /** `pass` when every case passed, `error` when status is not `completed`, else `fail`. */
  readonly verdict: Verdict;
  /** 0–1, weighted by the rubric. */
  readonly score: number;
  readonly rubric: readonly CriterionReport[];
  readonly cases: readonly CaseReport[];
  /** The first error in the learner's file, from loading or from a case. */
  readonly error: GuestError | null;
  /** The misconception whose mutant behaves like the submission on every drawn case, when exactly one does. */
  readonly misconception: string | null;
  readonly tolerance: Tolerance;
  readonly console: string;
  readonly timeMs: number;
  readonly memoryBytes: number;
  /** What replays this verdict exactly: the seed the hidden cases were drawn from. */
  readonly seed: string;
}
