// Ids of what the pages over the big table are asked for, and what of it has to be made first.
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { BigTable } from '#scripts/bench/load/big-table.ts';

/** A dry run over all submissions of one exercise in the class, done, in which every tenth would have another score. */
const regradeResults = `
  INSERT INTO "RegradeResult" ("regradeId", "submissionId", score, after)
  SELECT $1, s.id, n.score, json_build_object('verdict', r.verdict, 'status', r.status, 'score', n.score, 'misconception', r.misconception,
    'body', r.body, 'engine', r.engine, 'content', r.content)
  FROM "Submission" s JOIN "ClassMember" m ON m."userId" = s."userId" AND m."classId" = $2 AND m.role = 'learner'
    JOIN "Report" r ON r."submissionId" = s.id,
    LATERAL (SELECT CASE WHEN hashtext(s.id) % 10 = 0 THEN 0.75 ELSE r.score END AS score) n
  WHERE s.exercise = $3`;

const exercise = 'backprop-w1';

/** By the names that `asked.ts` has in braces. */
export async function idsOf(
  client: pg.Client,
  { classId, learner, instructor }: BigTable,
): Promise<Map<string, string>> {
  const one = async (text: string, ...values: unknown[]): Promise<string> => {
    const { rows } = await client.query<{ id: string }>(text, values);
    return rows[0]?.id ?? '';
  };
  const regrade = randomUUID();
  await client.query(
    `INSERT INTO "Regrade" (id, "classId", exercise, "byId", state, content) VALUES ($1, $2, $3, $4, 'graded', 'bench')`,
    [regrade, classId, exercise, instructor],
  );
  await client.query(regradeResults, [regrade, classId, exercise]);
  await client.query('VACUUM ANALYZE "RegradeResult"');
  return new Map([
    ['class', classId],
    ['regrade', regrade],
    ['member', await one('SELECT id FROM "ClassMember" WHERE "classId" = $1 AND "userId" = $2', classId, learner)],
    [
      'other',
      await one(
        `SELECT id FROM "ClassMember" WHERE "classId" = $1 AND role = 'learner' ORDER BY id DESC LIMIT 1`,
        classId,
      ),
    ],
    ['exercise', await one('SELECT id FROM "Assignment" WHERE "classId" = $1 AND slug = $2', classId, exercise)],
    [
      'submission',
      await one(
        'SELECT id FROM "Submission" WHERE "userId" = $1 AND exercise = $2 ORDER BY hashtext(id) % 10 = 0 DESC LIMIT 1',
        learner,
        exercise,
      ),
    ],
    ['attempt', await one(`SELECT id FROM "QuizAttempt" WHERE "userId" = $1 AND quiz = 'loss' LIMIT 1`, learner)],
    [
      'idea',
      await one(
        'SELECT misconception AS id FROM "Report" WHERE misconception IS NOT NULL GROUP BY 1 ORDER BY count(*) DESC LIMIT 1',
      ),
    ],
  ]);
}
