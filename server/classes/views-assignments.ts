/** @file What a browser may see of assignments: all of them for teachers, those that are published for learners. */
import 'server-only';
import type { Locale } from '#grader/exercise.ts';
import { type Phase, type PublicationState, publicationState } from '#lib/assignment-times.ts';
import type { Prisma } from '#prisma/client/client.ts';
import type { AssignmentKind, AttemptsPolicy } from '#prisma/client/enums.ts';
import { titleOf } from '#server/classes/assignable.ts';
import { memberName } from '#server/classes/views-roster.ts';

/** Something of the course that can be assigned. */
export interface AssignableView {
  readonly kind: AssignmentKind;
  readonly slug: string;
  readonly title: string;
  /** What it is worth unless an instructor says otherwise. */
  readonly points: number;
}

export interface AssignableUnitView {
  /** Null for what belongs to no unit. */
  readonly title: string | null;
  readonly items: readonly AssignableView[];
}

export interface ExtensionView {
  /** Id of the line of the roster. */
  readonly member: string;
  readonly name: string;
  readonly dueAt: string;
  readonly closesAt: string | null;
  readonly reason: string | null;
}

/** For teachers. Times are ISO 8601 in UTC; null: no limit. */
export interface AssignmentView extends AssignableView {
  readonly id: string;
  readonly state: PublicationState;
  readonly publishedAt: string | null;
  readonly opensAt: string | null;
  readonly dueAt: string | null;
  readonly closesAt: string | null;
  /** Minutes after the due time that still count as in time. */
  readonly grace: number;
  /** Percent of the score that each day late takes. */
  readonly latePercent: number;
  readonly attempts: AttemptsPolicy;
  readonly extensions: readonly ExtensionView[];
}

/** A learner of the class, to whom an extension can be given. */
export interface ExtendableView {
  readonly member: string;
  readonly name: string;
  readonly section: string | null;
}

/** What deleting an assignment would take with it. */
export interface LossesView {
  readonly extensions: readonly { readonly name: string; readonly dueAt: string }[];
  readonly overrides: readonly { readonly name: string; readonly score: number | null; readonly reason: string }[];
  readonly comments: readonly { readonly name: string; readonly text: string }[];
}

/** A published assignment as one of the class's learners sees it, with the times that hold for them. */
export interface DueView {
  readonly id: string;
  readonly class: { readonly id: string; readonly name: string; readonly zone: string };
  readonly kind: AssignmentKind;
  readonly slug: string;
  readonly title: string;
  readonly points: number;
  readonly opensAt: string | null;
  readonly dueAt: string | null;
  readonly closesAt: string | null;
  readonly latePercent: number;
  /** Whether they have more time than the class. */
  readonly extended: boolean;
  readonly phase: Phase;
}

/** What a learner has done of it. */
export interface WorkView {
  /** `done`: read, solved or handed in as a test, or nothing is left to do. */
  readonly progress: 'none' | 'tried' | 'done';
  /** Submissions or tests that count. */
  readonly tries: number;
  /** Of those, how many wait to be graded or marked. */
  readonly waiting: number;
  /** 0–1, what counts; null while there is none, and while it may not be told. */
  readonly score: number | null;
  /** Days that the counted work was late. */
  readonly daysLate: number;
  readonly excused: boolean;
}

export type AssignedView = DueView & WorkView;

export const namedMember = {
  select: { id: true, name: true, email: true, user: { select: { name: true, email: true } } },
} as const satisfies Prisma.ClassMemberDefaultArgs;

export const assignmentFields = {
  ...{ id: true, kind: true, slug: true, points: true, publishedAt: true, attempts: true },
  ...{ opensAt: true, dueAt: true, closesAt: true, grace: true, latePercent: true },
} as const satisfies Prisma.AssignmentSelect;

export const withExtensions = {
  ...assignmentFields,
  extensions: {
    where: { member: { removedAt: null } },
    select: { dueAt: true, closesAt: true, reason: true, member: namedMember },
    orderBy: { createdAt: 'asc' },
  },
} as const satisfies Prisma.AssignmentSelect;

export type AssignmentRow = Prisma.AssignmentGetPayload<{ select: typeof assignmentFields }>;
type AssignmentWithExtensions = Prisma.AssignmentGetPayload<{ select: typeof withExtensions }>;

export const isoOrNull = (time: Date | null): string | null => time?.toISOString() ?? null;

export function assignmentView(row: AssignmentWithExtensions, locale: Locale, now: Date): AssignmentView {
  return {
    ...row,
    title: titleOf(row, locale),
    state: publicationState(row.publishedAt, now),
    publishedAt: isoOrNull(row.publishedAt),
    opensAt: isoOrNull(row.opensAt),
    dueAt: isoOrNull(row.dueAt),
    closesAt: isoOrNull(row.closesAt),
    extensions: row.extensions.map(({ member, dueAt, closesAt, reason }) => ({
      ...{ member: member.id, name: memberName(member) ?? '', reason },
      ...{ dueAt: dueAt.toISOString(), closesAt: isoOrNull(closesAt) },
    })),
  };
}
