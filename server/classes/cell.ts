/** @file One cell of a gradebook: what the learner handed in, what counts and why, and everything that teachers did to it. */
import 'server-only';
import { z } from 'zod';
import type { Locale } from '#grader/exercise.ts';
import { extended } from '#lib/assignment-times.ts';
import { type Actor, can } from '#server/access.ts';
import { titleOf } from '#server/classes/assignable.ts';
import { cellWorks } from '#server/classes/cell-works.ts';
import { type Entered, enter } from '#server/classes/class-access.ts';
import { classActs } from '#server/classes/class-events.ts';
import { type Score, scoresOf } from '#server/classes/scores.ts';
import { assignmentFields, isoOrNull } from '#server/classes/views-assignments.ts';
import type {
  CellAssignment,
  CellScore,
  CellView,
  OverrideView,
  ScoreCommentView,
} from '#server/classes/views-cell.ts';
import { memberFields, memberName } from '#server/classes/views-roster.ts';
import type { EventDetail, EventView } from '#server/classes/views-trail.ts';
import { type Client, db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';

/** Which cell of which class. */
export interface CellKey {
  readonly classId: string;
  /** Line of the roster. */
  readonly member: string;
  readonly assignment: string;
}

const isId = (id: string) => z.uuid().safeParse(id).success;

const noCell = () => new Problem('not-found', 'The class has no such learner or no such assignment (any more).');

/** The learner and the assignment, with the times that hold for them. @throws Problem `not-found` */
export async function cellOr404(key: CellKey, client: Client = db()) {
  const [member, assignment] = await Promise.all([
    learnerOr404(key, client),
    assignmentsFor(key, client).then(([found]) => found),
  ]);
  if (!assignment) throw noCell();
  return { member, assignment };
}

export type Cell = Awaited<ReturnType<typeof cellOr404>>;

/** @throws Problem `not-found` */
export async function learnerOr404({ classId, member: id }: Omit<CellKey, 'assignment'>, client: Client = db()) {
  if (!isId(id)) throw noCell();
  const where = { id, classId, role: 'learner', removedAt: null } as const;
  const learner = await client.classMember.findFirst({ where, select: memberFields });
  if (!learner) throw noCell();
  return learner;
}

/** All assignments of the class in its order, or the one asked for, with the times that hold for a learner. */
export async function assignmentsFor(
  { classId, member, assignment: id }: Omit<CellKey, 'assignment'> & { readonly assignment?: string },
  client: Client = db(),
) {
  if (id !== undefined && !isId(id)) return [];
  const rows = await client.assignment.findMany({
    where: { classId, id },
    select: {
      ...assignmentFields,
      extensions: { where: { memberId: member }, select: { dueAt: true, closesAt: true, reason: true } },
    },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ extensions: [extension = null], ...row }) => ({ ...extended(row, extension), extension }));
}

export function cellAssignment(row: Cell['assignment'], locale: Locale): CellAssignment {
  return {
    ...{ id: row.id, kind: row.kind, slug: row.slug, title: titleOf(row, locale), points: row.points },
    ...{ attempts: row.attempts, latePercent: row.latePercent, grace: row.grace },
    opensAt: isoOrNull(row.opensAt),
    dueAt: isoOrNull(row.dueAt),
    closesAt: isoOrNull(row.closesAt),
    extension: row.extension && { reason: row.extension.reason },
  };
}

export const cellScore = (score: Score | undefined): CellScore => ({
  score: score?.score ?? null,
  derived: score?.derived ?? null,
  excused: score?.excused ?? false,
  tries: score?.tries ?? 0,
  waiting: score?.waiting ?? 0,
  daysLate: score?.daysLate ?? 0,
});

/** A learner's cells: one of them, or all. */
type OfLearner = Pick<CellKey, 'member'> & { readonly assignment?: string };

interface OverrideRow extends Omit<OverrideView, 'at' | 'undoneAt'>, Record<string, unknown> {
  readonly at: Date;
  readonly undoneAt: Date | null;
}

/** Newest first. */
export async function overridesOf({ member, assignment }: OfLearner): Promise<OverrideView[]> {
  const rows = await query<OverrideRow>(
    `SELECT o.id, o."assignmentId" AS assignment, o.score, o.reason, COALESCE(u.name, u.email) AS by, o."createdAt" AS at, o."undoneAt"
    FROM "ScoreOverride" o LEFT JOIN "User" u ON u.id = o."byId"
    WHERE o."memberId" = $1 AND ($2::text IS NULL OR o."assignmentId" = $2) ORDER BY o."createdAt" DESC, o.id DESC`,
    [member, assignment ?? null],
  );
  return rows.map(({ at, undoneAt, ...row }) => ({ ...row, at: at.toISOString(), undoneAt: isoOrNull(undoneAt) }));
}

interface CommentRow extends Omit<ScoreCommentView, 'at' | 'deletable'>, Record<string, unknown> {
  readonly at: Date;
  readonly byId: string | null;
}

/** Those that were not deleted, oldest first. */
export async function commentsOn(
  { member, assignment }: OfLearner,
  deletable: (byId: string | null) => boolean,
): Promise<ScoreCommentView[]> {
  const rows = await query<CommentRow>(
    `SELECT c.id, c."assignmentId" AS assignment, c.text, c."workId" AS work, COALESCE(u.name, u.email) AS by, c."byId", c."createdAt" AS at
    FROM "ScoreComment" c LEFT JOIN "User" u ON u.id = c."byId"
    WHERE c."memberId" = $1 AND ($2::text IS NULL OR c."assignmentId" = $2) AND c."deletedAt" IS NULL
    ORDER BY c."createdAt", c.id`,
    [member, assignment ?? null],
  );
  return rows.map(({ at, byId, ...row }) => ({ ...row, at: at.toISOString(), deletable: deletable(byId) }));
}

interface EventRow extends Record<string, unknown> {
  readonly id: string;
  readonly at: Date;
  readonly by: string;
  readonly action: string;
  readonly detail: EventDetail;
}

/** Everything that was done to the cell, and to its assignment as a whole. */
async function eventsOf({ classId, member, assignment }: CellKey): Promise<Omit<EventView, 'member' | 'assignment'>[]> {
  const rows = await query<EventRow>(
    `SELECT id, "createdAt" AS at, by, action, detail FROM "ClassEvent"
    WHERE "classId" = $1 AND "assignmentId" = $2 AND ("memberId" = $3 OR "memberId" IS NULL)
    ORDER BY "createdAt" DESC, id DESC LIMIT 500`,
    [classId, assignment, member],
  );
  return rows.map(({ at, action, ...row }) => ({
    ...row,
    at: at.toISOString(),
    act: classActs.find((act) => act === action) ?? null,
  }));
}

/** What somebody may do to a comment on a score: take back their own, or anybody's with the right to change scores. */
export const mayDelete = ({ user, membership, class: { archivedAt } }: Entered, byId: string | null): boolean => {
  const subject = { membership, archived: archivedAt !== null };
  return can(user, 'change-scores', subject) || (byId === user.id && can(user, 'comment-on-scores', subject));
};

/** Everything on one cell, by a fixed number of statements. @throws as `enter`; Problem `not-found` */
export async function cellFor(user: Actor | null, key: CellKey, locale: Locale): Promise<CellView> {
  const entered = await enter(user, key.classId, 'teach-class');
  const cell = await cellOr404(key);
  const [[score], works, overrides, comments, events] = await Promise.all([
    scoresOf(key),
    cellWorks(key.classId, key.member, key.assignment),
    overridesOf(key),
    commentsOn(key, (byId) => mayDelete(entered, byId)),
    eventsOf(key),
  ]);
  const subject = { membership: entered.membership, archived: entered.class.archivedAt !== null };
  const names = { member: memberName(cell.member), assignment: titleOf(cell.assignment, locale) };
  return {
    member: {
      id: cell.member.id,
      name: names.member ?? '',
      email: cell.member.email ?? cell.member.user?.email ?? null,
    },
    assignment: cellAssignment(cell.assignment, locale),
    score: cellScore(score),
    works: works(score),
    ...{ overrides, comments },
    events: events.map((event) => ({ ...event, ...names })),
    may: {
      override: can(entered.user, 'change-scores', subject),
      comment: can(entered.user, 'comment-on-scores', subject),
      extend: can(entered.user, 'change-assignments', subject),
    },
  };
}
