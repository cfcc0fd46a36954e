import { inject } from 'vitest';
import { withDatabase } from '#scripts/database/with-database.ts';
import { query } from '#server/pool.ts';

/** Makes it so that an attempt at a quiz was made a day earlier than it was. */
export async function aDayAgo(attempt: string): Promise<void> {
  process.env.CHAINRULE_DATA = inject('app').data;
  await withDatabase(async () => {
    await query(
      `UPDATE "QuizAttempt" SET "startedAt" = "startedAt" - INTERVAL '1 day', "submittedAt" = "submittedAt" - INTERVAL '1 day'
      WHERE id = $1`,
      [attempt],
    );
    await query(`UPDATE "QuizResponse" SET "checkedAt" = "checkedAt" - INTERVAL '1 day' WHERE "attemptId" = $1`, [
      attempt,
    ]);
  });
}
