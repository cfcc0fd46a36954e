/** @file Attempts and item responses as they are stored, and locking them. */
import 'server-only';
import { z } from 'zod';
import { type Actor, can } from '#server/access.ts';
import type { Client } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import type { AttemptSummary, ItemRow, QuizMode, ResultView } from '#server/views-quiz.ts';

export interface AttemptRow {
  readonly id: string;
  readonly userId: string;
  readonly quiz: string;
  readonly mode: QuizMode;
  readonly seed: string;
  readonly content: string;
  readonly startedAt: Date;
  readonly deadline: Date | null;
  readonly submittedAt: Date | null;
  readonly score: number | null;
}

/** With what its item responses come to. */
export interface AttemptTotals extends AttemptRow {
  readonly answered: number;
  readonly stored: number;
  readonly earned: number;
  readonly points: number;
  readonly waiting: number;
}

/** What was on its way when the time ran out is still taken. */
export const graceMs = 5_000;

export const isOver = ({ deadline, submittedAt }: AttemptRow, now: Date): boolean =>
  submittedAt === null && deadline !== null && now.getTime() > deadline.getTime() + graceMs;

const uuid = z.uuid();

export const noAttempt = () => new Problem('not-found', 'You have no such attempt.');

/** @throws Problem `not-found`, for somebody else's attempt as for none */
export async function ownAttempt(user: Actor | null, id: string): Promise<AttemptRow> {
  const [row] = uuid.safeParse(id).success
    ? await query<AttemptRow>('SELECT * FROM "QuizAttempt" WHERE id = $1', [id])
    : [];
  if (!row || !can(user, 'open-attempt', row)) throw noAttempt();
  return row;
}

/** Waits until nobody changes the attempt, and keeps others from changing it. @throws Problem `not-found` */
export async function lockAttempt(tx: Client, id: string): Promise<AttemptRow> {
  const [row] = await tx.$queryRaw<AttemptRow[]>`SELECT * FROM "QuizAttempt" WHERE id = ${id} FOR UPDATE`;
  if (!row) throw noAttempt();
  return row;
}

/** @throws Problem `deadline-passed`, `attempt-submitted` */
export function refuseSubmitted({ deadline, submittedAt }: AttemptRow): void {
  if (!submittedAt) return;
  if (deadline && submittedAt >= deadline) {
    throw new Problem(
      'deadline-passed',
      `The time was up at ${deadline.toISOString()}. What was saved by then counts.`,
    );
  }
  throw new Problem(
    'attempt-submitted',
    `It was submitted at ${submittedAt.toISOString()}. What was saved by then counts.`,
  );
}

/** A person's attempts, newest first; those of one quiz, or of all. */
export const totalsOf = (user: Actor, quiz: string | null = null): Promise<AttemptTotals[]> =>
  totalsWhere('a."userId" = $1 AND ($2::text IS NULL OR a.quiz = $2)', [user.id, quiz]);

export async function totalsById(id: string): Promise<AttemptTotals> {
  const [row] = await totalsWhere('a.id = $1', [id]);
  if (!row) throw noAttempt();
  return row;
}

const totalsWhere = (condition: string, values: readonly unknown[]) =>
  query<AttemptTotals>(
    `SELECT a.*, count(r.response)::int AS answered, count(r.item)::int AS stored,
      coalesce(sum(r.score * r.points), 0) AS earned, coalesce(sum(r.points), 0) AS points,
      coalesce(sum(r.points) FILTER (WHERE r.score IS NULL), 0) AS waiting
    FROM "QuizAttempt" a LEFT JOIN "QuizResponse" r ON r."attemptId" = a.id
    WHERE ${condition} GROUP BY a.id ORDER BY a."startedAt" DESC, a.id DESC`,
    values,
  );

/** SQL: the newest version of item response `r` as `m`, and whose it is as `marker`. */
export const newestMark = `
  LEFT JOIN LATERAL (
    SELECT * FROM "QuizMark" k WHERE k."attemptId" = r."attemptId" AND k.item = r.item ORDER BY k.version DESC LIMIT 1
  ) m ON TRUE LEFT JOIN "User" marker ON marker.id = m."markedById"`;

/** SQL, a `MarkRow`: null when no mark is in force. */
export const markColumn = `
  CASE WHEN m.points IS NOT NULL THEN json_build_object('points', m.points, 'comment', m.comment, 'by', marker.name,
    'markedAt', m."markedAt") END AS mark`;

/** By item. */
export async function itemRows(attemptId: string): Promise<ReadonlyMap<string, ItemRow>> {
  const rows = await query<ItemRow>(
    `SELECT r.item, r.response, r.flagged, r.revision, r."savedAt", r.seconds, r."checkedAt", r.score,
      ${markColumn}
    FROM "QuizResponse" r ${newestMark}
    WHERE r."attemptId" = $1`,
    [attemptId],
  );
  return new Map(rows.map((row) => [row.item, row]));
}

const resultOf = ({ score, earned, points, waiting }: AttemptTotals): ResultView => ({
  score,
  earned,
  points,
  waiting,
});

/** @param told whether its result may be told */
export const summaryOf = (row: AttemptTotals, itemCount: number, told: boolean): AttemptSummary => ({
  id: row.id,
  quiz: row.quiz,
  mode: row.mode,
  startedAt: row.startedAt.toISOString(),
  deadline: row.deadline?.toISOString() ?? null,
  submittedAt: row.submittedAt?.toISOString() ?? null,
  answered: row.answered,
  itemCount: row.submittedAt ? row.stored : itemCount,
  result: told ? resultOf(row) : null,
});
