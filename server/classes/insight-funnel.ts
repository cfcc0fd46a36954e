/** @file How far a class came with each exercise: opened, tried, solved, and what that took; in one statement. */
import 'server-only';
import { z } from 'zod';
import { exercises } from '#exercises/catalog.ts';
import { exerciseNumber } from '#exercises/lessons.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { type Group, groupFor, groupSchema, learnersOf } from '#server/classes/insight-group.ts';
import type { FunnelView, Quartiles } from '#server/classes/views-insight.ts';
import { db } from '#server/db.ts';

export const funnelSchema = groupSchema.extend({
  /** Every exercise of the course, or those that are assigned. */
  of: z.enum(['course', 'assigned']).default('course'),
});
export type FunnelInput = z.infer<typeof funnelSchema>;

type Row = Omit<FunnelView, 'number' | 'title'>;

/** In the course's order; an exercise that nobody opened has its zeros. @throws as `groupFor` */
export async function funnels(
  user: Actor | null,
  classId: string,
  input: FunnelInput,
  locale: Locale,
): Promise<FunnelView[]> {
  const rows = await counted(await groupFor(user, classId, input));
  const found = new Map(rows.map((row) => [row.exercise, row]));
  return exercises
    .map(({ slug, title }) => ({
      ...(found.get(slug) ?? untouched(slug)),
      number: exerciseNumber(slug),
      title: title[locale],
    }))
    .filter(({ assigned }) => input.of === 'course' || assigned);
}

/** Of one exercise. */
export async function funnelOf(group: Group, exercise: string): Promise<Row> {
  return (await counted(group, exercise)).find((row) => row.exercise === exercise) ?? untouched(exercise);
}

const untouched = (exercise: string): Row => ({
  ...{ exercise, assigned: false, opened: 0, tried: 0, solved: 0 },
  attempts: null as Quartiles | null,
  seconds: null as Quartiles | null,
});

/**
 * Whose first trace is the submission that passed has no known beginning, and no time. Learner by learner: the planner would rather read
 * everybody's.
 */
const counted = (group: Group, exercise: string | null = null) => db().$queryRaw<Row[]>`
  WITH learner AS (${learnersOf(group)}),
  person AS (
    SELECT t.* FROM learner CROSS JOIN LATERAL (
      SELECT exercise, bool_or(tried) AS tried, max("passedAt") AS "passedAt", max(attempts)::float8 AS attempts,
        nullif(extract(epoch FROM max("passedAt") - min(at)), 0)::float8 AS seconds
      FROM (
        SELECT slug AS exercise, "firstAt" AS at, "passedAt", attempts, TRUE AS tried FROM "Standing" s
        WHERE s."userId" = learner."userId" AND kind = 'exercise'
        UNION ALL SELECT exercise, "openedAt", NULL, NULL, FALSE FROM "Progress" p WHERE p."userId" = learner."userId"
        UNION ALL SELECT exercise, "updatedAt", NULL, NULL, FALSE FROM "Draft" d WHERE d."userId" = learner."userId"
      ) trace WHERE ${exercise}::text IS NULL OR exercise = ${exercise} GROUP BY exercise
    ) t
  ),
  total AS (
    SELECT exercise, count(*)::int AS opened, count(*) FILTER (WHERE tried)::int AS tried, count("passedAt")::int AS solved,
      percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY attempts) FILTER (WHERE "passedAt" IS NOT NULL) AS attempts,
      percentile_cont(ARRAY[0.25, 0.5, 0.75]) WITHIN GROUP (ORDER BY seconds) FILTER (WHERE "passedAt" IS NOT NULL) AS seconds
    FROM person GROUP BY exercise
  ),
  assigned AS (
    SELECT DISTINCT slug AS exercise FROM "Assignment" WHERE "classId" = ${group.classId} AND kind = 'exercise'
  )
  SELECT exercise, a.exercise IS NOT NULL AS assigned, COALESCE(opened, 0) AS opened, COALESCE(tried, 0) AS tried,
    COALESCE(solved, 0) AS solved, attempts,
    CASE WHEN seconds[2] IS NOT NULL THEN seconds END AS seconds
  FROM total FULL JOIN assigned a USING (exercise)`;
