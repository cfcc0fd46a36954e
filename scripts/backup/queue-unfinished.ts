import type pg from 'pg';
import { gradeQueue, queue, regradeQueue } from '#server/queue.ts';

/** Jobs in one statement. */
const batch = 1_000;

/**
 * Queues what was handed in and not graded, and regrades that were under way, within the client's transaction.
 * @returns how many submissions
 */
export async function queueUnfinished(client: pg.Client): Promise<number> {
  const boss = await queue();
  const db = { executeSql: (text: string, values: unknown[] = []) => client.query(text, values) };
  const send = async (name: string, jobs: { id: string; data: object }[]) => {
    for (let from = 0; from < jobs.length; from += batch)
      await boss.insert(name, jobs.slice(from, from + batch), { db });
  };
  await client.query(`UPDATE "Submission" SET state = 'queued' WHERE state = 'running'`);
  const { rows: submissions } = await client.query<{ id: string }>(
    `SELECT id FROM "Submission" WHERE state = 'queued' ORDER BY "createdAt", id`,
  );
  await send(
    gradeQueue,
    submissions.map(({ id }) => ({ id, data: { submissionId: id } })),
  );
  const { rows: knows } = await client.query(`SELECT 1 WHERE to_regclass('"Regrade"') IS NOT NULL`);
  if (knows.length > 0) {
    const { rows } = await client.query<{ id: string }>(`SELECT id FROM "Regrade" WHERE state = 'grading'`);
    await send(
      regradeQueue,
      rows.map(({ id }) => ({ id, data: { regradeId: id } })),
    );
  }
  return submissions.length;
}
