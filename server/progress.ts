/** @file What a person has opened and solved. Solved and attempted are read off their submissions. */
import 'server-only';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { type Actor, can } from '#server/access.ts';
import { db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import type { ExerciseView } from '#server/views.ts';
import type { ExerciseStatus } from '#server/views-course.ts';

/** By slug; an exercise that is missing was not started. */
export async function statusesOf(user: Actor | null): Promise<ReadonlyMap<string, ExerciseStatus>> {
  if (!user) return new Map();
  const rows = await db().$queryRaw<{ exercise: string; solved: boolean }[]>`
    SELECT s.exercise, bool_or(s.verdict IS NOT DISTINCT FROM 'pass') AS solved
    FROM "Submission" s WHERE s."userId" = ${user.id} GROUP BY s.exercise`;
  return new Map(rows.map(({ exercise, solved }) => [exercise, solved ? 'solved' : 'attempted']));
}

export interface ExerciseProgress {
  readonly hintsOpened: number;
  readonly solutionOpened: boolean;
  readonly solved: boolean;
  /** Ids that the person's reports have named. */
  readonly misconceptions: readonly string[];
}

export async function progressOf(user: Actor | null, exercise: string): Promise<ExerciseProgress> {
  if (!user) return { hintsOpened: 0, solutionOpened: false, solved: false, misconceptions: [] };
  const [opened, bugs, reports] = await Promise.all([
    db().progress.findUnique({ where: { userId_exercise: { userId: user.id, exercise } } }),
    bugsTold(user, exercise),
    db().report.findMany({
      where: {
        submission: { userId: user.id, exercise },
        OR: [{ verdict: 'pass' }, { misconception: { not: null } }],
      },
      distinct: ['verdict', 'misconception'],
      select: { verdict: true, misconception: true },
    }),
  ]);
  return {
    hintsOpened: opened?.hintsOpened ?? 0,
    solutionOpened: opened?.solutionOpenedAt != null,
    solved: reports.some(({ verdict }) => verdict === 'pass'),
    misconceptions: [...new Set([...bugs, ...reports.flatMap(({ misconception }) => misconception ?? [])])],
  };
}

/** Those of an exercise's own bugs that one of the person's reports has told to be left. */
async function bugsTold(user: Actor, exercise: string): Promise<readonly string[]> {
  if (!exerciseBySlug(exercise)?.bugs) return [];
  const rows = await db().$queryRaw<{ id: string }[]>`
    SELECT DISTINCT unnest(r.bugs) AS id
    FROM "Submission" s JOIN "Report" r ON r."submissionId" = s.id
    WHERE s."userId" = ${user.id} AND s.exercise = ${exercise}`;
  return rows.map(({ id }) => id);
}

/** Notes when somebody has first opened an exercise. Whoever is nobody yet does not become a guest by looking. */
export async function openExercise(user: Actor | null, exercise: string): Promise<void> {
  if (!can(user, 'open-exercise')) return;
  // A guest may have become an account since the page was asked for.
  await db().$executeRaw`
    INSERT INTO "Progress" ("userId", exercise) SELECT id, ${exercise} FROM "User" WHERE id = ${user?.id ?? null}
    ON CONFLICT ("userId", exercise) DO NOTHING`;
}

/** Opens the first `count` hints and returns all that are open by now. @throws Problem `forbidden` */
export async function openHints(
  user: Actor,
  exercise: string,
  count: number,
  locale: 'en' | 'zh',
): Promise<readonly string[]> {
  if (!can(user, 'open-hint')) throw new Problem('forbidden', 'You may not open hints.');
  const hints = readContent(exercise).hints[locale];
  const wanted = Math.min(count, hints.length);
  const [row] = await db().$queryRaw<{ opened: number }[]>`
    INSERT INTO "Progress" AS mine ("userId", exercise, "hintsOpened") VALUES (${user.id}, ${exercise}, ${wanted})
    ON CONFLICT ("userId", exercise) DO UPDATE SET "hintsOpened" = GREATEST(mine."hintsOpened", excluded."hintsOpened")
    RETURNING "hintsOpened" AS opened`;
  return hints.slice(0, row?.opened ?? wanted);
}

/** The solution, noted as opened unless it was before. @throws Problem `forbidden` */
export async function openSolution(user: Actor, exercise: string): Promise<NonNullable<ExerciseView['solution']>> {
  if (!can(user, 'open-solution')) throw new Problem('forbidden', 'You may not open solutions.');
  const { solution } = readContent(exercise);
  await db().$executeRaw`
    INSERT INTO "Progress" AS mine ("userId", exercise, "solutionOpenedAt") VALUES (${user.id}, ${exercise}, now())
    ON CONFLICT ("userId", exercise) DO UPDATE
    SET "solutionOpenedAt" = COALESCE(mine."solutionOpenedAt", excluded."solutionOpenedAt")`;
  return solution;
}
