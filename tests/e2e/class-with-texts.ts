import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import { startDatabase } from '#scripts/database/embedded.ts';
import type { Person } from '#tests/e2e/people.ts';

const slug = 'loss';

/** A class in which each writer has handed in a test of one quiz with a free text, in that order. @returns its id */
export async function classWithTexts(
  instructor: Person,
  writers: readonly { readonly name: string; readonly typed: string }[],
): Promise<string> {
  const database = await startDatabase({ data: inject('app').data });
  const client = new pg.Client({ connectionString: database.url });
  const id = randomUUID();
  const run = (text: string, ...values: unknown[]) => client.query(text, values);
  try {
    await client.connect();
    await run(`INSERT INTO "Class" (id, name, zone) VALUES ($1, 'Deep learning 1', 'Asia/Shanghai')`, id);
    await run(
      `INSERT INTO "ClassMember" (id, "classId", "userId", role, name) SELECT $1, $2, id, 'instructor', name FROM "User" WHERE email = $3`,
      ...[randomUUID(), id, instructor.email],
    );
    await run(
      `INSERT INTO "Assignment" (id, "classId", kind, slug, "publishedAt") VALUES ($1, $2, 'quiz', $3, now() - interval '9 days')`,
      ...[randomUUID(), id, slug],
    );
    for (const [place, { name, typed }] of writers.entries()) {
      const [user, attempt] = [randomUUID(), randomUUID()];
      await run(`INSERT INTO "User" (id, name) VALUES ($1, $2)`, user, name);
      await run(
        `INSERT INTO "ClassMember" (id, "classId", "userId", name) VALUES ($1, $2, $3, $4)`,
        ...[randomUUID(), id, user, name],
      );
      await run(
        `INSERT INTO "QuizAttempt" (id, "userId", quiz, mode, seed, content, "submittedAt")
        VALUES ($1, $2, $3, 'test', 'x', 'x', now() - make_interval(hours => $4))`,
        ...[attempt, user, slug, writers.length - place],
      );
      for (const item of quizBySlug(slug)?.items ?? [])
        await run(
          `INSERT INTO "QuizResponse" ("attemptId", item, points, score, response) VALUES ($1, $2, $3, $4, $5)`,
          ...[attempt, item.id, item.points, ...(item.kind === 'free' ? [null, { typed }] : [0, null])],
        );
    }
    return id;
  } finally {
    await client.end();
    await database.stop();
  }
}
