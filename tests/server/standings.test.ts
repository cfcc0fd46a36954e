import { beforeAll, expect, test } from 'vitest';
import { db } from '#server/db.ts';
import { mergeGuest } from '#server/guests.ts';
import { newId } from '#server/ids.ts';
import { pool, query } from '#server/pool.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';
import { kept, plainly } from '#tests/server/standings.ts';

withDatabase();

const exercises = ['sigmoid', 'neuron', 'backprop-w1'];
const quizzes = ['loss', 'one-neuron'];
const ideas = ['missing-bias', 'sum-not-mean', 'sign-flipped'];
const items = ['a', 'b', 'c'];
/** Whole minutes, so that some fall together. */
const start = Date.parse('2026-11-01T00:00:00Z');

/** The same numbers for the same seed (mulberry32). */
function chance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    of: <T>(some: readonly T[]): T => some[Math.floor(next() * some.length)] as T,
    at: () => new Date(start + Math.floor(next() * 500) * 60_000),
  };
}
type Chance = ReturnType<typeof chance>;

let people: string[];

beforeAll(async () => {
  people = (await Promise.all([aLearner(), aLearner(), aLearner()])).map(({ id }) => id);
});

const one = async (luck: Chance, table: 'Submission' | 'QuizAttempt') =>
  luck.of(await query<{ id: string }>(`SELECT id FROM "${table}" ORDER BY id`))?.id ?? '';

const report = (luck: Chance) => {
  const passed = luck.next() < 0.2;
  const misconception = !passed && luck.next() < 0.5 ? luck.of(ideas) : null;
  const body = JSON.stringify(luck.next() < 0.3 ? { bugs: { left: [luck.of(ideas), 'a-bug'] } } : {});
  const status = !passed && luck.next() < 0.1 ? 'internal-error' : 'completed';
  return [
    passed ? 'pass' : 'fail',
    status,
    passed ? 1 : luck.of([0, 0.25, 0.5]),
    misconception,
    body,
    luck.of(['v1', 'v2']),
  ];
};

const storing = `INSERT INTO "Report" ("submissionId", verdict, status, score, misconception, body, engine, content)
  SELECT id, $2, $3, $4, $5, $6, 'test', $7 FROM "Submission" WHERE id = ANY($1)
  ON CONFLICT ("submissionId") DO UPDATE SET verdict = excluded.verdict, status = excluded.status, score = excluded.score,
    misconception = excluded.misconception, body = excluded.body, content = excluded.content`;

async function handsIn(luck: Chance): Promise<unknown> {
  return query(
    'INSERT INTO "Submission" (id, "userId", exercise, language, source, seed, "createdAt") VALUES ($1, $2, $3, \'python\', \'\', \'\', $4)',
    [...[newId(), luck.of(people), luck.of(exercises), luck.at()]],
  );
}

async function judges(luck: Chance): Promise<unknown> {
  const id = await one(luck, 'Submission');
  await query(`UPDATE "Submission" SET state = 'graded' WHERE id = $1`, [id]);
  return query(storing, [[id], ...report(luck)]);
}

/** All of an exercise at once. */
async function regrades(luck: Chance): Promise<unknown> {
  const found = await query<{ id: string }>('SELECT id FROM "Submission" WHERE exercise = $1', [luck.of(exercises)]);
  return query(storing, [found.map(({ id }) => id), ...report(luck)]);
}

async function attempts(luck: Chance): Promise<unknown> {
  const id = newId();
  const handedIn = luck.next() < 0.6 ? luck.at() : null;
  await query(
    `INSERT INTO "QuizAttempt" (id, "userId", quiz, mode, seed, content, "submittedAt", "startedAt")
    VALUES ($1, $2, $3, 'practice', '', '', $4, $5) ON CONFLICT DO NOTHING`,
    [id, luck.of(people), luck.of(quizzes), handedIn, luck.at()],
  );
  return responds(luck);
}

async function responds(luck: Chance): Promise<unknown> {
  const response = luck.next() < 0.8 ? '{}' : null;
  const checked = luck.next() < 0.3 ? luck.at() : null;
  const shown = luck.next() < 0.6 ? [luck.of(ideas), luck.of(ideas)] : [];
  return query(
    `INSERT INTO "QuizResponse" ("attemptId", item, response, "checkedAt", misconceptions)
    SELECT id, $2, $3::jsonb, $4, $5 FROM "QuizAttempt" WHERE id = $1
    ON CONFLICT ("attemptId", item) DO UPDATE SET response = excluded.response, "checkedAt" = excluded."checkedAt", misconceptions = excluded.misconceptions`,
    [await one(luck, 'QuizAttempt'), luck.of(items), response, checked, shown],
  );
}

const acts: ((luck: Chance) => Promise<unknown>)[] = [
  ...[
    handsIn,
    handsIn,
    handsIn,
    judges,
    judges,
    judges,
    judges,
    regrades,
    attempts,
    attempts,
    responds,
    responds,
    responds,
  ],
  async (luck) =>
    query(`UPDATE "Submission" SET state = $2::"SubmissionState" WHERE id = $1`, [
      await one(luck, 'Submission'),
      luck.of(['running', 'failed']),
    ]),
  async (luck) => query('DELETE FROM "Report" WHERE "submissionId" = $1', [await one(luck, 'Submission')]),
  async (luck) => query('DELETE FROM "Submission" WHERE id = $1', [await one(luck, 'Submission')]),
  async (luck) =>
    query('UPDATE "Submission" SET "userId" = $2 WHERE id = $1', [await one(luck, 'Submission'), luck.of(people)]),
  async (luck) =>
    query('UPDATE "Submission" SET exercise = $2, "createdAt" = $3 WHERE id = $1', [
      await one(luck, 'Submission'),
      luck.of(exercises),
      luck.at(),
    ]),
  async (luck) =>
    query('UPDATE "QuizAttempt" SET "submittedAt" = $2 WHERE id = $1 AND "submittedAt" IS NULL', [
      await one(luck, 'QuizAttempt'),
      luck.at(),
    ]),
  async (luck) =>
    query('UPDATE "QuizAttempt" SET "userId" = $2 WHERE id = $1 AND "submittedAt" IS NOT NULL', [
      await one(luck, 'QuizAttempt'),
      luck.of(people),
    ]),
  async (luck) =>
    query('DELETE FROM "QuizResponse" WHERE "attemptId" = $1 AND item = $2', [
      await one(luck, 'QuizAttempt'),
      luck.of(items),
    ]),
  async (luck) => query('DELETE FROM "QuizAttempt" WHERE id = $1', [await one(luck, 'QuizAttempt')]),
];

test('whatever is handed in, judged, regraded, moved or deleted, in any order, a teacher sees what the work itself says', async () => {
  const luck = chance(20261201);
  for (let round = 1; round <= 400; round++) {
    await luck.of(acts)(luck);
    if (round % 20 === 0) expect(await kept(), `after ${round} acts`).toEqual(await plainly());
  }
  const { standings, ideas: shown } = await kept();
  expect(standings.length).toBeGreaterThan(10);
  expect(shown.length).toBeGreaterThan(10);
});

test('those who grade, hand in and regrade at the same time leave no one standing wrong, and never wait for each other in a circle', async () => {
  const lanes = Array.from({ length: 6 }, (_, lane) => chance(lane));
  // Each lane has submissions of its own, all of them of the same few people and exercises.
  await Promise.all(
    lanes.map(async (luck, lane) => {
      const own = Array.from({ length: 12 }, () => newId());
      const rows = own.map((id, i) => ({
        id,
        userId: people[i % 3],
        exercise: exercises[(i >> 1) % 3],
        at: luck.at(),
      }));
      const shuffled = () => rows.toSorted(() => luck.next() - 0.5);
      await query(
        `INSERT INTO "Submission" (id, "userId", exercise, language, source, seed, "createdAt")
        SELECT id, "userId", exercise, 'python', '', 'lane', at FROM jsonb_to_recordset($1::jsonb) AS r (id text, "userId" text, exercise text, at timestamptz)`,
        [JSON.stringify(shuffled())],
      );
      await query(storing, [own, ...report(luck)]);
      for (let round = 0; round < 15; round++) {
        const some = shuffled().slice(0, lane % 2 === 0 ? 1 : 8);
        await query(storing, [some.map(({ id }) => id), ...report(luck)]);
        if (round % 5 === 4) await query('DELETE FROM "Submission" WHERE id = $1', [rows.pop()?.id]);
      }
    }),
  );
  expect(await kept()).toEqual(await plainly());
});

test('two who judge the same person’s work, one waiting for the other, both count', async () => {
  const { id: userId } = await aLearner();
  const ids = [newId(), newId()];
  for (const id of ids) {
    await query(
      `INSERT INTO "Submission" (id, "userId", exercise, language, source, seed) VALUES ($1, $2, 'sigmoid', 'python', '', '')`,
      [id, userId],
    );
  }
  const [first, second] = [await pool().connect(), await pool().connect()];
  try {
    await first.query('BEGIN');
    await first.query(storing, [[ids[0]], 'fail', 'completed', 0.25, 'missing-bias', '{}', 'v1']);
    const waiting = second.query(storing, [[ids[1]], 'fail', 'completed', 0.5, null, '{}', 'v1']);
    await first.query('COMMIT');
    await waiting;
  } finally {
    first.release();
    second.release();
  }
  const [row] = await query<{ tries: number; best: number }>('SELECT tries, best FROM "Standing" WHERE "userId" = $1', [
    userId,
  ]);
  expect(row).toEqual({ tries: 2, best: 0.5 });
});

test('a guest’s standing moves with their work to the account, and a deleted account leaves none', async () => {
  const user = await aLearner();
  const guest = await db().user.create({ data: { guest: true } });
  await query('UPDATE "Submission" SET "userId" = $1 WHERE "userId" = $2', [guest.id, people[0]]);
  await query('UPDATE "QuizAttempt" SET "userId" = $1 WHERE "userId" = $2 AND "submittedAt" IS NOT NULL', [
    guest.id,
    people[0],
  ]);
  await query('UPDATE "Submission" SET "userId" = $1 WHERE "userId" = $2', [user.id, people[1]]);
  await mergeGuest(guest.id, user.id);
  expect(await kept()).toEqual(await plainly());
  const standing = () => query('SELECT slug FROM "Standing" WHERE "userId" IN ($1, $2)', [guest.id, user.id]);
  expect((await standing()).length).toBeGreaterThan(3);
  await db().user.delete({ where: { id: user.id }, select: { id: true } });
  expect(await standing()).toEqual([]);
  expect(await kept()).toEqual(await plainly());
});
