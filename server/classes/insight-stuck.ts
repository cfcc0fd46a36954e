/** @file Who is stuck: tries without getting further, or fails although they have seen the solution. */
import 'server-only';
import { z } from 'zod';
import { exerciseBySlug } from '#exercises/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import { dayMs } from '#lib/calendar.ts';
import type { Actor } from '#server/access.ts';
import { groupFor, groupSchema, learnersOf } from '#server/classes/insight-group.ts';
import { nameOf } from '#server/classes/insight-misconceptions.ts';
import type { StuckLearnersView, StuckView } from '#server/classes/views-insight.ts';
import { clock } from '#server/clock.ts';
import { db } from '#server/db.ts';

/** The last ones of those who are stuck brought no better score than those before (`bestBefore` of a `Standing`). */
const lastTries = 3;
const activeDays = 7;

export const stuckSchema = groupSchema.extend({
  /** Submissions without success; more than the last ones, so that there is something to be better than. */
  after: z.coerce
    .number()
    .int()
    .min(lastTries + 1)
    .max(50)
    .default(5),
});
export type StuckInput = z.infer<typeof stuckSchema>;

interface Row extends Omit<StuckView, 'title' | 'lastAt' | 'misconception'> {
  readonly lastAt: Date;
  readonly misconception: string | null;
}

/** Learner and exercise; a failure of ours is no try. @throws as `groupFor` */
export async function stuckLearners(
  user: Actor | null,
  classId: string,
  input: StuckInput,
  locale: Locale,
  now = clock(),
): Promise<StuckLearnersView> {
  const group = await groupFor(user, classId, input);
  const { after } = input;
  const rows = await db().$queryRaw<Row[]>`
    WITH learner AS (${learnersOf(group)}),
    failing AS (
      SELECT "userId", slug AS exercise, tries, best, "lastAt", best > "bestBefore" AS improved, idea AS misconception
      FROM learner JOIN "Standing" USING ("userId") WHERE kind = 'exercise' AND tries > 0 AND "passedAt" IS NULL
    ),
    told AS (
      SELECT f.*, p."solutionOpenedAt" IS NOT NULL AS "solutionOpened", COALESCE(p."hintsOpened", 0) AS "hintsOpened",
        COALESCE(p."solutionOpenedAt" < "lastAt", false) AS seen,
        tries >= ${after} AND NOT improved AND "lastAt" >= ${new Date(now.getTime() - activeDays * dayMs)} AS stuck
      FROM failing f LEFT JOIN "Progress" p USING ("userId", exercise)
    )
    SELECT member, name, section, exercise, CASE WHEN seen THEN 'after-solution' ELSE 'no-progress' END AS reason,
      tries, best, "lastAt", "hintsOpened", "solutionOpened", misconception
    FROM told JOIN learner USING ("userId") WHERE stuck OR seen
    ORDER BY "lastAt" DESC, member, exercise`;
  return {
    ...{ after, lastTries, activeDays },
    learners: rows.map(({ misconception: id, lastAt, ...row }) => ({
      ...row,
      title: exerciseBySlug(row.exercise)?.title[locale] ?? row.exercise,
      lastAt: lastAt.toISOString(),
      misconception: id === null ? null : { id, name: nameOf(id, locale) },
    })),
  };
}
