/** @file What a browser may see of one learner's work at one assignment: all of it for teachers, one's own for learners. */
import 'server-only';
import type { Verdict } from '#grader/report.ts';
import type { Language, RunStatus } from '#grader/sandbox/sandbox.ts';
import type { AssignmentKind, AttemptsPolicy } from '#prisma/client/enums.ts';
import type { EventView } from '#server/classes/views-trail.ts';
import type { ExerciseView, MisconceptionView, SubmissionView } from '#server/views.ts';
import type { AttemptItemView, AttemptSummary } from '#server/views-quiz.ts';

/**
 * Why a submission or attempt counts or does not: it is the one that counts; another is better, newer or older, by the assignment's policy;
 * its time; it waits to be graded or marked; grading failed through our fault; the attempt is not submitted yet.
 */
export type Standing =
  | 'counts'
  | 'not-best'
  | 'not-last'
  | 'not-first'
  | 'before-opening'
  | 'after-closing'
  | 'waiting'
  | 'failed'
  | 'open';

export interface WorkSummary {
  /** Of the submission or attempt; null for a lesson. */
  readonly id: string | null;
  /** When it was handed in; of an open attempt when it began. */
  readonly at: string;
  readonly standing: Standing;
  /** 0–1 as graded; null while it is not, and while it may not be told. */
  readonly raw: number | null;
  /** 0–1 after what lateness took. */
  readonly derived: number | null;
  /** Begun days after the end of the grace. */
  readonly daysLate: number;
  /** Of a submission. */
  readonly language: Language | null;
  readonly verdict: Verdict | null;
  readonly status: RunStatus | null;
}

/** Times are ISO 8601 in UTC, those that hold for this learner; null: no limit. */
export interface CellAssignment {
  readonly id: string;
  readonly kind: AssignmentKind;
  readonly slug: string;
  readonly title: string;
  readonly points: number;
  readonly attempts: AttemptsPolicy;
  readonly latePercent: number;
  /** Minutes. */
  readonly grace: number;
  readonly opensAt: string | null;
  readonly dueAt: string | null;
  readonly closesAt: string | null;
  readonly extension: { readonly reason: string | null } | null;
}

export interface CellScore {
  /** 0–1 and beyond, what counts; null while nothing does, and while it may not be told. */
  readonly score: number | null;
  readonly derived: number | null;
  readonly excused: boolean;
  readonly tries: number;
  readonly waiting: number;
  readonly daysLate: number;
}

export interface OverrideView {
  readonly id: string;
  readonly assignment: string;
  /** 0–1 and beyond; null: excused. */
  readonly score: number | null;
  readonly reason: string;
  /** Null once the account is gone. */
  readonly by: string | null;
  readonly at: string;
  readonly undoneAt: string | null;
}

export interface ScoreCommentView {
  readonly id: string;
  readonly assignment: string;
  /** Markdown. */
  readonly text: string;
  /** The submission or attempt it is about. */
  readonly work: string | null;
  readonly by: string | null;
  readonly at: string;
  /** Whether the viewer may delete it. */
  readonly deletable: boolean;
}

export interface CellView {
  readonly member: { readonly id: string; readonly name: string; readonly email: string | null };
  readonly assignment: CellAssignment;
  readonly score: CellScore;
  /** Newest first. */
  readonly works: readonly WorkSummary[];
  /** Newest first; the first that was not undone counts. */
  readonly overrides: readonly OverrideView[];
  /** Oldest first. */
  readonly comments: readonly ScoreCommentView[];
  /** Newest first. */
  readonly events: readonly EventView[];
  readonly may: { readonly override: boolean; readonly comment: boolean; readonly extend: boolean };
}

/** A learner's own work. Whoever changed a score is not named; what was undone is not told. */
export interface OwnWorkView extends Pick<CellView, 'assignment' | 'score' | 'works' | 'comments'> {
  readonly override: Pick<OverrideView, 'score' | 'reason' | 'at'> | null;
  /** The scores of the test are told later, as its own page says. */
  readonly withheld: boolean;
}

/** A learner's submission as their teacher sees it: as the learner does. */
export interface SubmissionWork {
  readonly kind: 'submission';
  readonly submission: SubmissionView;
  readonly exercise: Pick<ExerciseView, 'parameters' | 'rubric' | 'entry'>;
  /** Those that its report names, by id. */
  readonly misconceptions: Readonly<Record<string, MisconceptionView>>;
}

/** A learner's submitted attempt with each response and what was right. */
export interface AttemptWork {
  readonly kind: 'attempt';
  readonly attempt: AttemptSummary & { readonly title: string; readonly items: readonly AttemptItemView[] };
}
