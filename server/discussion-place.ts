/** @file Where discussions are, and whether somebody may read the one of an exercise yet. */
import 'server-only';
import { z } from 'zod';
import { readLesson } from '#exercises/lessons.ts';
import { type Actor, can } from '#server/access.ts';
import { exerciseOr404 } from '#server/catalog.ts';
import { db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import type { CommentPlace } from '#server/views-discussion.ts';

export const placeSchema = z.object({ kind: z.enum(['lesson', 'exercise']), slug: z.string().max(100) });

/** @throws Problem `unknown-exercise`, `unknown-lesson` */
export function checkPlace({ kind, slug }: CommentPlace): void {
  if (kind === 'exercise') exerciseOr404(slug);
  else if (!readLesson(slug)) throw new Problem('unknown-lesson', `No lesson is called ${slug.slice(0, 60)}.`);
}

/**
 * Comments give ideas away: those of an exercise are for whoever has solved it, opened its solution, asked for them, or
 * moderates.
 */
export async function isOpen(user: Actor | null, { kind, slug }: CommentPlace): Promise<boolean> {
  if (kind === 'lesson' || can(user, 'moderate')) return true;
  if (!user) return false;
  const [row] = await query<{ open: boolean }>(
    `SELECT EXISTS (
      SELECT FROM "Submission" s
      WHERE s."userId" = $1 AND s.exercise = $2 AND s.verdict = 'pass'
    ) OR EXISTS (
      SELECT FROM "Progress" WHERE "userId" = $1 AND exercise = $2
      AND ("discussionOpenedAt" IS NOT NULL OR "solutionOpenedAt" IS NOT NULL)
    ) AS open`,
    [user.id, slug],
  );
  return row?.open ?? false;
}

/** The person asks for an exercise's comments before solving it. @throws Problem `forbidden`, `unknown-exercise` */
export async function openDiscussion(user: Actor, exercise: string): Promise<void> {
  if (!can(user, 'open-discussion')) throw new Problem('forbidden', 'You may not open discussions.');
  exerciseOr404(exercise);
  await db().$executeRaw`
    INSERT INTO "Progress" AS mine ("userId", exercise, "discussionOpenedAt") VALUES (${user.id}, ${exercise}, now())
    ON CONFLICT ("userId", exercise) DO UPDATE
    SET "discussionOpenedAt" = COALESCE(mine."discussionOpenedAt", excluded."discussionOpenedAt")`;
}
