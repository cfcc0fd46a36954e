/** @file What a browser may see of one learner in a class, as a page to print. */
import 'server-only';
import type { AssignmentKind } from '#prisma/client/enums.ts';
import type { CellAssignment, CellScore, CellView, OverrideView } from '#server/classes/views-cell.ts';

/** A published assignment, with what holds for the learner and what came of it. Who set a score by hand is not named. */
export interface ReportedAssignment {
  readonly assignment: CellAssignment;
  readonly score: CellScore;
  /** Due, and nothing was handed in. */
  readonly missing: boolean;
  readonly override: Pick<OverrideView, 'score' | 'reason' | 'at'> | null;
  /** Oldest first. */
  readonly comments: CellView['comments'];
  /** The scores of the test are told the learner later. */
  readonly withheld: boolean;
}

/** A wrong idea that some work on the class's assignments showed. */
export interface ReportedIdea {
  readonly id: string;
  readonly name: string;
  /** Where the newest work still shows it; none: it does no longer. */
  readonly open: readonly { readonly kind: AssignmentKind; readonly slug: string; readonly title: string }[];
  /** When it was first shown. */
  readonly since: string;
}

/** Work on the class's assignments in a week of its calendar. */
export interface ReportedWeek {
  /** Its Monday, `YYYY-MM-DD`. */
  readonly week: string;
  readonly submissions: number;
  readonly tests: number;
  readonly lessons: number;
  /** On how many days there was anything. */
  readonly days: number;
}

export interface LearnerReportView {
  readonly class: { readonly id: string; readonly name: string; readonly zone: string };
  /** `name` is null for somebody of whom none is known. */
  readonly learner: {
    readonly name: string | null;
    readonly email: string | null;
    readonly studentId: string | null;
    readonly section: string | null;
  };
  /** The viewer's own. */
  readonly own: boolean;
  /** When it was made. */
  readonly at: string;
  /** In the class's order. */
  readonly assignments: readonly ReportedAssignment[];
  readonly total: { readonly earned: number; readonly possible: number; readonly share: number | null };
  /** Titles of the concepts that what is assigned asks for, in the course's order. */
  readonly concepts: {
    readonly mastered: readonly string[];
    readonly shaky: readonly string[];
    readonly untouched: readonly string[];
  };
  /** Open ones first. */
  readonly ideas: readonly ReportedIdea[];
  /** Those with any work, oldest first. */
  readonly weeks: readonly ReportedWeek[];
}
