/** @file Which lessons somebody has opened, and which they say they have read to the end. */
import 'server-only';
import { z } from 'zod';
import { readLesson } from '#exercises/lessons.ts';
import { type Actor, can } from '#server/access.ts';
import { tellingWork } from '#server/events.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';

/** Slugs of the lessons that somebody has read to the end. */
export async function lessonsRead(user: Actor | null): Promise<ReadonlySet<string>> {
  if (!user) return new Set();
  const rows = await query<{ lesson: string }>(
    'SELECT lesson FROM "LessonReading" WHERE "userId" = $1 AND "readAt" IS NOT NULL',
    [user.id],
  );
  return new Set(rows.map(({ lesson }) => lesson));
}

/** Notes that somebody has opened a lesson, the first time they do. Whoever is nobody yet does not become a guest by looking. */
export async function openLesson(user: Actor | null, lesson: string): Promise<void> {
  if (!can(user, 'read-lesson')) return;
  // A guest may have become an account since the page was asked for.
  await query(
    `INSERT INTO "LessonReading" ("userId", lesson) SELECT id, $2 FROM "User" WHERE id = $1
    ON CONFLICT ("userId", lesson) DO NOTHING`,
    [user?.id ?? null, lesson],
  );
}

export const readingSchema = z.object({ read: z.boolean() });
export type Reading = z.infer<typeof readingSchema>;

/** Said twice, the first time counts. @throws Problem `forbidden`, `unknown-lesson` */
export async function setReading(user: Actor, lesson: string, { read }: Reading): Promise<Reading> {
  if (!can(user, 'read-lesson')) throw new Problem('forbidden', 'You may not say what you have read.');
  if (!readLesson(lesson)) throw new Problem('unknown-lesson', `No lesson is called ${lesson.slice(0, 60)}.`);
  await query(
    `INSERT INTO "LessonReading" AS mine ("userId", lesson, "readAt") VALUES ($1, $2, CASE WHEN $3::boolean THEN now() END)
    ON CONFLICT ("userId", lesson) DO UPDATE SET "readAt" = CASE WHEN $3::boolean THEN COALESCE(mine."readAt", now()) END
    RETURNING ${tellingWork('"userId"', 'lesson')}`,
    [user.id, lesson, read],
  );
  return { read };
}
