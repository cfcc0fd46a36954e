/** @file What a browser may see of a regrade: for those who teach the class. */
import 'server-only';
import type { Verdict } from '#grader/report.ts';
import type { RunStatus } from '#grader/sandbox/sandbox.ts';
import type { RegradeState } from '#prisma/client/enums.ts';

/** An assigned exercise that somebody has submitted. */
export interface StaleExerciseView {
  readonly exercise: string;
  readonly title: string;
  /** Graded, or failed through our fault. */
  readonly submissions: number;
  /** Of those, graded with another version of the exercise than today's. */
  readonly stale: number;
}

export interface RegradeView {
  readonly id: string;
  readonly exercise: string;
  readonly title: string;
  readonly state: RegradeState;
  readonly createdAt: string;
  /** Who began it; null once the account is gone. */
  readonly by: string | null;
  /** Submissions: all, graded again or given up, given up, and whose new report is in force. */
  readonly total: number;
  readonly done: number;
  readonly failed: number;
  readonly applied: number;
}

export interface OutcomeView {
  readonly verdict: Verdict;
  readonly status: RunStatus;
  readonly score: number;
  readonly misconception: { readonly id: string; readonly name: string } | null;
}

/** A submission that the regrade judges in another way. */
export interface RegradeChangeView {
  readonly submission: string;
  readonly member: string;
  readonly learner: string;
  readonly createdAt: string;
  /** The old report; null for one that had failed through our fault. */
  readonly before: OutcomeView | null;
  readonly after: OutcomeView;
  /** Whether the new one is in force. */
  readonly applied: boolean;
}

/** One case, in its order among the submission's cases; null where one of the two versions has no such case. */
export interface CaseChangeView {
  readonly case: number;
  readonly visible: boolean;
  readonly before: Verdict | null;
  readonly after: Verdict | null;
}

/** With why: the program, and which cases are judged in another way. */
export interface RegradeDetailView extends RegradeChangeView {
  readonly language: string;
  readonly source: string;
  readonly cases: readonly CaseChangeView[];
}

/** A score of the gradebook that applying all of it would change. */
export interface ScoreChangeView {
  readonly member: string;
  readonly learner: string;
  readonly assignment: string;
  readonly before: number | null;
  readonly after: number | null;
  /** An override stands in front: the change would not be seen. */
  readonly overridden: boolean;
}

export interface RegradeReportView {
  readonly regrade: RegradeView;
  /** Those with another verdict, score, status or misconception, at most 1,000, none until all are graded; `changed` counts all. */
  readonly changes: readonly RegradeChangeView[];
  readonly changed: number;
  /** Of those, with a higher score; and of these, whose new report is not in force. */
  readonly gains: number;
  readonly openGains: number;
  /** Of those, with a lower score. */
  readonly losses: number;
  /** Empty until it is graded, and for what is in force already. */
  readonly scores: readonly ScoreChangeView[];
}
