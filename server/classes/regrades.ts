/**
 * @file Grading a class's stored submissions again after an exercise was corrected: first a dry run in the background, which changes nothing
 * and says who would have another score and why; then, if at all, its results in place of the old reports.
 */
import 'server-only';
import { fromPrisma } from 'pg-boss';
import { z } from 'zod';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { contentHash } from '#exercises/content.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { exerciseOr404 } from '#server/catalog.ts';
import { changeIn, type Entered, enter } from '#server/classes/class-access.ts';
import { record } from '#server/classes/class-events.ts';
import type { RegradeView, StaleExerciseView } from '#server/classes/views-regrade.ts';
import { type Client, db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import { queue, type RegradeJob, regradeQueue } from '#server/queue.ts';

export const regradeSchema = z.object({ exercise: z.string() });

const titleOf = (exercise: string, locale: Locale) => exerciseBySlug(exercise)?.title[locale] ?? exercise;

/** Assigned exercises with how many reports an earlier version of them gave. @throws as `enter` */
export async function staleExercises(
  user: Actor | null,
  classId: string,
  locale: Locale,
): Promise<StaleExerciseView[]> {
  await enter(user, classId, 'teach-class');
  // Those of learners who left too: what they were given is still theirs.
  const rows = await query<{ exercise: string; version: string; submissions: number }>(
    `SELECT s.slug AS exercise, v.version, sum(v.n)::int AS submissions
    FROM "ClassMember" m
      CROSS JOIN LATERAL (SELECT * FROM "Standing" s WHERE s."userId" = m."userId" AND s.kind = 'exercise' OFFSET 0) s
      CROSS JOIN unnest(s.versions, s.counts) AS v (version, n)
    WHERE m."classId" = $1 AND m.role = 'learner'
      AND s.slug IN (SELECT slug FROM "Assignment" WHERE "classId" = $1 AND kind = 'exercise')
    GROUP BY s.slug, v.version`,
    [classId],
  );
  const exercises = [...new Set(rows.map(({ exercise }) => exercise))].sort();
  return exercises.map((exercise) => {
    const of = rows.filter((row) => row.exercise === exercise);
    const sum = (some: typeof of) => some.reduce((total, { submissions }) => total + submissions, 0);
    const current = versionOf(contentHash(exercise));
    const stale = sum(of.filter(({ version }) => version !== current));
    return { exercise, title: titleOf(exercise, locale), submissions: sum(of), stale };
  });
}

/** As a submission has it of its report's content. */
const versionOf = (content: string): string => content.slice(0, 12);

/**
 * Begins a dry run over all submissions of an assigned exercise; what failed through our fault is tried again, too. What learners do
 * besides the class's assignments is no matter of its teachers.
 * @returns the regrade's id
 * @throws Problem `unknown-exercise`, `not-found` when it is not assigned; as `changeIn`
 */
export async function beginRegrade(user: Actor | null, classId: string, exercise: string): Promise<string> {
  exerciseOr404(exercise);
  const boss = await queue();
  return changeIn(user, classId, 'change-scores', async (tx, entered) => {
    const assigned = await tx.assignment.count({ where: { classId, kind: 'exercise', slug: exercise } });
    if (assigned === 0) throw new Problem('not-found', 'The class has no such assignment.');
    const id = newId();
    const data = { id, classId, exercise, byId: entered.user.id, content: contentHash(exercise) };
    await tx.regrade.create({ data, select: { id: true } });
    await tx.$executeRaw`
      INSERT INTO "RegradeResult" ("regradeId", "submissionId")
      SELECT ${id}, s.id FROM "Submission" s JOIN "ClassMember" m ON m."userId" = s."userId" AND m.role = 'learner'
      WHERE m."classId" = ${classId} AND s.exercise = ${exercise} AND s.state IN ('graded', 'failed')`;
    const job: RegradeJob = { regradeId: id };
    await boss.send(regradeQueue, job, { id, db: fromPrisma(tx) });
    await record(tx, entered, 'regrade-begun', { detail: { exercise, regrade: id } });
    return id;
  });
}

const uuid = z.uuid();

/** @throws Problem `not-found` */
export async function regradeIn({ class: { id: classId } }: Entered, id: string, client: Client = db()) {
  const found = uuid.safeParse(id).success ? await client.regrade.findFirst({ where: { id, classId } }) : null;
  if (!found) throw new Problem('not-found', 'The class has no such regrade.');
  return found;
}

/** The regrades of a class, newest first, how far each is and what it found. @throws as `enter` */
export async function regradesOf(
  user: Actor | null,
  classId: string,
  locale: Locale,
  id: string | null = null,
): Promise<RegradeView[]> {
  await enter(user, classId, 'teach-class');
  const rows = await query<Omit<RegradeView, 'createdAt' | 'title'> & { createdAt: Date }>(
    `SELECT g.id, g.exercise, g.state, g."createdAt", u.name AS by, count(r.*)::int AS total,
      count(*) FILTER (WHERE r.after IS NOT NULL OR r."failedAt" IS NOT NULL)::int AS done,
      count(*) FILTER (WHERE r."failedAt" IS NOT NULL)::int AS failed,
      count(*) FILTER (WHERE r."appliedAt" IS NOT NULL AND r."revertedAt" IS NULL)::int AS applied
    FROM "Regrade" g LEFT JOIN "RegradeResult" r ON r."regradeId" = g.id LEFT JOIN "User" u ON u.id = g."byId"
    WHERE g."classId" = $1 AND ($2::text IS NULL OR g.id = $2) GROUP BY g.id, u.name ORDER BY g."createdAt" DESC LIMIT 100`,
    [classId, id],
  );
  return rows.map((row) => ({
    ...row,
    title: titleOf(row.exercise, locale),
    createdAt: row.createdAt.toISOString(),
  }));
}
