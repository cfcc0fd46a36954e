/** @file Handing in an attempt: once, with a score from what is stored, by its taker or because the time is up. */
import 'server-only';
import type { Item, Quiz } from '#grader/quiz/item.ts';
import type { Actor } from '#server/access.ts';
import {
  type AttemptRow,
  type AttemptTotals,
  graceMs,
  isOver,
  lockAttempt,
  ownAttempt,
  totalsById,
} from '#server/attempts-rows.ts';
import { scored } from '#server/attempts-scoring.ts';
import { type Client, db } from '#server/db.ts';
import { announceWork } from '#server/events.ts';
import { log } from '#server/log.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import { quizOr404, type Setting, setting } from '#server/quizzes.ts';
import { countRequest } from '#server/rate-limit.ts';

/**
 * Scores everything that is stored and closes the attempt; one that is closed already stays as it is, so that a request
 * whose answer was lost can be sent again, and of several at once one submits.
 * @throws Problem `not-found`, `unknown-quiz`, `rate-limited`
 */
export async function submitAttempt(user: Actor | null, id: string, here: Setting = setting()): Promise<AttemptTotals> {
  const attempt = await ownAttempt(user, id);
  await countRequest('response', attempt.userId);
  quizOr404(attempt.quiz, here);
  await db().$transaction((tx) => submitIn(tx, id, here));
  return totalsById(id);
}

/** In a transaction of the caller's. What is past its deadline counts as submitted at it. */
export async function submitIn(tx: Client, id: string, { now, find }: Setting): Promise<void> {
  const attempt = await lockAttempt(tx, id);
  const quiz = find(attempt.quiz);
  if (attempt.submittedAt) return;
  if (quiz) await storeScores(tx, attempt, quiz); // else there is no such quiz any more
  const submittedAt = isOver(attempt, now) ? attempt.deadline : now;
  await tx.$executeRaw`UPDATE "QuizAttempt" SET "submittedAt" = ${submittedAt} WHERE id = ${id}`;
  await storeTotal(tx, id);
}

/** An item that has no row gets one, and what was checked before keeps its score. */
async function storeScores(tx: Client, { id, seed }: AttemptRow, { items }: Quiz): Promise<void> {
  const rows = await tx.$queryRaw<{ item: string; response: unknown; checked: boolean }[]>`
    SELECT item, response, "checkedAt" IS NOT NULL AS checked FROM "QuizResponse" WHERE "attemptId" = ${id}`;
  const open = items.filter((item) => !rows.some((row) => row.item === item.id && row.checked));
  const response = (item: Item) => rows.find((row) => row.item === item.id)?.response ?? null;
  const scores = open.map((item) => ({ item: item.id, ...scored(item, seed, response(item)) }));
  await tx.$executeRaw`
    INSERT INTO "QuizResponse" ("attemptId", item, score, points, misconceptions, options)
    SELECT ${id}, item, score, points, misconceptions, options
    FROM jsonb_to_recordset(${JSON.stringify(scores)}::jsonb)
      AS s(item text, score float8, points float8, misconceptions text[], options int[])
    ON CONFLICT ("attemptId", item) DO UPDATE SET score = excluded.score, points = excluded.points,
      misconceptions = excluded.misconceptions, options = excluded.options`;
}

/** The attempt's score from those of its items; null while one waits to be marked. */
export async function storeTotal(tx: Client, id: string): Promise<void> {
  const [{ userId, quiz }] = await tx.$queryRaw<[{ userId: string; quiz: string }]>`
    UPDATE "QuizAttempt" SET score = (
      SELECT CASE WHEN coalesce(bool_and(score IS NOT NULL OR points = 0), true)
        THEN sum(score * points) / nullif(sum(points), 0) END
      FROM "QuizResponse" WHERE "attemptId" = ${id} AND points IS NOT NULL
    ) WHERE id = ${id} RETURNING "userId", quiz`;
  await announceWork(tx, userId, quiz);
}

/** The attempt, submitted first when its time is up. */
export async function settled(attempt: AttemptRow, here: Setting): Promise<AttemptRow> {
  if (!isOver(attempt, here.now)) return attempt;
  await db().$transaction((tx) => submitIn(tx, attempt.id, here));
  return totalsById(attempt.id);
}

/** @throws Problem `not-found`, `unknown-quiz` */
export async function ownSettled(
  user: Actor | null,
  id: string,
  here: Setting,
): Promise<{ readonly attempt: AttemptRow; readonly quiz: Quiz }> {
  const attempt = await ownAttempt(user, id);
  const quiz = quizOr404(attempt.quiz, here);
  return { attempt: await settled(attempt, here), quiz };
}

/**
 * Submits what nobody looks at any more although its time is up, 100 attempts at most.
 * @returns how many there were
 */
export async function submitOverdue(here: Setting = setting()): Promise<number> {
  const last = new Date(here.now.getTime() - graceMs);
  const rows = await query<{ id: string }>(
    `SELECT id FROM "QuizAttempt" WHERE "submittedAt" IS NULL AND deadline < $1 ORDER BY deadline LIMIT 100`,
    [last],
  );
  for (const { id } of rows) await db().$transaction((tx) => submitIn(tx, id, here));
  return rows.length;
}

const tickMs = 30_000;

/** Submits overdue attempts every now and then, over the whole life of a worker. @returns what ends it */
export function keepSubmittingOverdue(): () => void {
  const timer = setInterval(() => {
    submitOverdue().catch((error: unknown) => {
      if (error instanceof Problem) return; // gone with its owner meanwhile
      log().error({ err: error }, 'overdue attempts could not be submitted; trying again');
    });
  }, tickMs);
  timer.unref();
  return () => clearInterval(timer);
}
