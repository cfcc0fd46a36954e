/** @file Putting a regrade's reports in force, and taking them back: each submission has one report, the other is kept with the regrade. */
import 'server-only';
import { z } from 'zod';
import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '#server/access.ts';
import { changeIn, type Entered } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import { regradeIn } from '#server/classes/regrades.ts';
import type { Client } from '#server/db.ts';
import { tellingWork } from '#server/events.ts';
import { Problem } from '#server/problem.ts';

/** All of a regrade, those whose score rises, or the named submissions. */
export const applySchema = z.union([
  z.object({ which: z.enum(['all', 'gains']) }),
  z.object({ submissions: z.array(z.uuid()).min(1).max(1_000) }),
]);
export type Chosen = z.infer<typeof applySchema>;

/** To whoever waits for the submission, and whoever follows the class: gradebooks and projectors. */
const telling = Prisma.raw(`pg_notify('submission', s.id)::text, ${tellingWork('s."userId"', 's.exercise')}::text`);

const columns = Prisma.sql`verdict, status, score, misconception, body, engine, content`;

const toldColumns = Prisma.sql`verdict, status, score, misconception, bugs, content`;

/**
 * What a submission has of its report, none included. A trigger would see to it, but by one statement for what is added and another for what is
 * replaced: of two regrades at once each could come to wait for the other (`stand`).
 */
const judgedAs = (report: string) =>
  Prisma.raw(`verdict = ${report}.verdict, status = ${report}.status, score = ${report}.score,
  ideas = COALESCE(array_remove(${report}.misconception || ${report}.bugs, NULL), '{}'), version = left(${report}.content, 12)`);

/** The columns of a report that is kept as JSON, read at once: a report of 20 KB is not to be read for each of them. */
const kept = (column: 'after' | 'before') =>
  Prisma.raw(`json_to_record(${column}) AS kept (verdict text, status text,
  score float8, misconception text, body json, engine text, content text)`);

const chosenResults = (chosen: Chosen) =>
  'submissions' in chosen
    ? Prisma.sql`AND t."submissionId" = ANY(${chosen.submissions})`
    : chosen.which === 'gains'
      ? Prisma.sql`AND t.score > COALESCE((SELECT p.score FROM "Report" p WHERE p."submissionId" = t."submissionId"), -1)`
      : Prisma.empty;

/** In a transaction of the caller's. @returns how many submissions have another report now */
async function applyIn(tx: Client, regradeId: string, chosen: Chosen): Promise<number> {
  // The old report is read by the same statement that makes it old. Row by row: how many there are is not known to the planner yet, and the join
  // that it chose for a few took a minute for the thousand of a large class.
  await tx.$executeRaw`
    UPDATE "RegradeResult" t SET "appliedAt" = clock_timestamp(), "revertedAt" = NULL, before = (
      SELECT json_build_object('verdict', p.verdict, 'status', p.status, 'score', p.score, 'misconception', p.misconception,
        'body', p.body, 'engine', p.engine, 'content', p.content) FROM "Report" p WHERE p."submissionId" = t."submissionId"
    )
    WHERE t."regradeId" = ${regradeId} AND t.after IS NOT NULL AND (t."appliedAt" IS NULL OR t."revertedAt" IS NOT NULL)
      AND EXISTS (SELECT FROM "Submission" s WHERE s.id = t."submissionId") ${chosenResults(chosen)}`;
  const rows = await tx.$queryRaw<unknown[]>`
    WITH applied AS (
      SELECT "submissionId", after FROM "RegradeResult"
      WHERE "regradeId" = ${regradeId} AND "appliedAt" >= transaction_timestamp() AND "revertedAt" IS NULL
    ),
    stored AS (
      INSERT INTO "Report" ("submissionId", ${columns})
      SELECT "submissionId", ${columns} FROM applied, LATERAL ${kept('after')}
      ON CONFLICT ("submissionId") DO UPDATE SET (${columns}) = ROW(excluded.verdict, excluded.status, excluded.score,
        excluded.misconception, excluded.body, excluded.engine, excluded.content)
      RETURNING "submissionId" AS id, ${toldColumns}
    )
    UPDATE "Submission" s SET state = 'graded', "gradedAt" = COALESCE(s."gradedAt", clock_timestamp()), ${judgedAs('stored')}
    FROM stored WHERE s.id = stored.id RETURNING ${telling}`;
  return rows.length;
}

async function refuseRunning(tx: Client, entered: Entered, id: string): Promise<void> {
  const { state } = await regradeIn(entered, id, tx);
  if (state === 'grading') throw new Problem('regrade-running', 'Wait until all submissions are graded again.');
}

/**
 * Puts new reports in force; can be done in several steps, and all of it can be taken back.
 * @returns how many submissions have another report now
 * @throws Problem `regrade-running`, `not-found`; as `changeIn`
 */
export function applyRegrade(user: Actor | null, classId: string, id: string, chosen: Chosen): Promise<number> {
  return changeIn(user, classId, 'change-scores', async (tx, entered) => {
    await refuseRunning(tx, entered, id);
    const applied = await applyIn(tx, id, chosen);
    await tx.regrade.update({ where: { id }, data: { state: 'applied' }, select: { id: true } });
    const which = 'which' in chosen ? chosen.which : 'some';
    await record(tx, entered, 'regrade-applied', { detail: { regrade: id, which, submissions: applied } });
    return applied;
  });
}

/**
 * Brings back the reports that there were before, also the lack of one.
 * @returns how many
 * @throws Problem `regrade-superseded` while a later regrade of one of them is in force, `regrade-running`, `not-found`; as `changeIn`
 */
export function revertRegrade(user: Actor | null, classId: string, id: string): Promise<number> {
  return changeIn(user, classId, 'change-scores', async (tx, entered) => {
    await refuseRunning(tx, entered, id);
    await refuseSuperseded(tx, id);
    const reverted = await revertIn(tx, id);
    await tx.regrade.update({ where: { id }, data: { state: 'reverted' }, select: { id: true } });
    await record(tx, entered, 'regrade-reverted', { detail: { regrade: id, submissions: reverted } });
    return reverted;
  });
}

async function refuseSuperseded(tx: Client, id: string): Promise<void> {
  const [later] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "RegradeResult" mine JOIN "RegradeResult" other USING ("submissionId")
    WHERE mine."regradeId" = ${id} AND other."regradeId" <> ${id} AND mine."revertedAt" IS NULL
      AND other."revertedAt" IS NULL AND other."appliedAt" > mine."appliedAt" LIMIT 1`;
  if (later) throw new Problem('regrade-superseded', 'Take the later regrade of this exercise back first.');
}

async function revertIn(tx: Client, id: string): Promise<number> {
  const rows = await tx.$queryRaw<unknown[]>`
    WITH reverted AS (
      UPDATE "RegradeResult" SET "revertedAt" = clock_timestamp()
      WHERE "regradeId" = ${id} AND "appliedAt" IS NOT NULL AND "revertedAt" IS NULL
      RETURNING "submissionId", before
    ),
    gone AS (
      DELETE FROM "Report" p USING reverted v WHERE p."submissionId" = v."submissionId" AND v.before IS NULL
    ),
    restored AS (
      UPDATE "Report" p SET (${columns}) = (SELECT ${columns} FROM ${kept('before')})
      FROM (SELECT "submissionId" AS id, before FROM reverted) v WHERE p."submissionId" = v.id AND v.before IS NOT NULL
      RETURNING p."submissionId" AS id, ${toldColumns}
    )
    UPDATE "Submission" s SET state = CASE WHEN v.before IS NULL THEN 'failed' ELSE s.state END,
      "gradedAt" = CASE WHEN v.before IS NOT NULL THEN s."gradedAt" END, ${judgedAs('r')}
    FROM reverted v LEFT JOIN restored r ON r.id = v."submissionId" WHERE s.id = v."submissionId" RETURNING ${telling}`;
  return rows.length;
}
