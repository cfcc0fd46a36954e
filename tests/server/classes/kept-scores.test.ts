import pg from 'pg';
import { expect, test } from 'vitest';
import { joinClass } from '#server/classes/classes.ts';
import { changedCells, gradebookFor } from '#server/classes/gradebook.ts';
import { keptScores } from '#server/classes/kept-scores.ts';
import { refreshMarked } from '#server/classes/kept-scores-upkeep.ts';
import { type Score, scoresOf } from '#server/classes/scores.ts';
import { db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import { databaseUrl, query } from '#server/pool.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { scoreMoves } from '#tests/server/classes/score-moves.ts';
import { grade } from '#tests/server/classes/score-moves-learner.ts';
import { ScoreWorld } from '#tests/server/classes/score-world.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';
import { sentBy } from '#tests/server/statements.ts';

withDatabase();

const inOrder = (scores: readonly Score[]) =>
  scores.toSorted((a, b) => (a.assignment + a.member < b.assignment + b.member ? -1 : 1));

/** What is read of the class is what is derived of it. */
const expectRight = async ({ id }: ClassOfTests, after: string): Promise<void> =>
  expect(inOrder(await keptScores(id)), `scores after ${after}`).toEqual(inOrder(await scoresOf({ classId: id })));

/** The same of its grid. */
async function expectRightGrid({ id, instructor }: ClassOfTests, after: string): Promise<void> {
  const { members, assignments, cells, extensions } = await gradebookFor(instructor, id, 'en');
  const pairs = members.flatMap(({ id: member }) => assignments.map((each) => ({ member, assignment: each.id })));
  const derived = await changedCells(id, { cells: pairs, works: [] });
  const grid = cells.at.map((place, i) => {
    const { member = '', assignment = '' } = pairs[place] ?? {};
    const extension = extensions.find(([of]) => of === place);
    const values = [cells.score[i], cells.daysLate[i], cells.tries[i], cells.waiting[i], cells.flags[i]];
    return [member, assignment, ...values, extension ? extension.slice(1) : null];
  });
  const full = derived.filter(([, , , , tries, , flags, extension]) => tries > 0 || flags > 0 || extension !== null);
  expect(grid.toSorted(), `grid after ${after}`).toEqual(full.toSorted());
}

/** The same numbers each time (mulberry32). Ids and times are others, and with them the order of rows: what fails may pass the next time. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

test('whatever happens to a class, in whatever order, its kept scores are what would be derived', async () => {
  const seed = 1;
  const rounds = 2;
  const world = new ScoreWorld(randomFrom(seed));
  await world.begin();
  const done: string[] = [];
  for (let round = 0; round < rounds; round++) {
    for await (const move of scoreMoves(world)) {
      done.push(move);
      const after = `${done.join(', ')} (seed ${seed})`;
      for (const group of world.classes) {
        await expectRight(group, after);
        if (done.length % 5 === 0) await expectRightGrid(group, after);
      }
    }
  }
  const refused = done.filter((move) => move.includes(':'));
  expect(refused.length).toBeLessThan(done.length / 3);
});

/** A class with an assignment of sigmoid, and a learner. */
async function assigned() {
  const group = await aClass();
  const { user, member } = await aClassmate(group);
  await db().assignment.create({ data: { classId: group.id, kind: 'exercise', slug: 'sigmoid' } });
  return { group, user, member };
}

const marks = async (classId: string) =>
  (await query('SELECT FROM "ScoreMark" WHERE "classId" = $1', [classId])).length;

/** A mark of a whole line or column stays while a transaction of any test file runs. */
async function readUntilSettled(classId: string): Promise<Score[]> {
  let scores = await keptScores(classId);
  while ((await marks(classId)) > 0) scores = await keptScores(classId);
  return scores;
}

/** Each by itself changes a score, and for each there is a trigger. */
const changes = (group: string, user: string, member: string) => ({
  assignmentMade: `INSERT INTO "Assignment" (id, "classId", kind, slug, "dueAt", "latePercent", position)
    SELECT k.kind || '${group}', '${group}', k.kind::"AssignmentKind", k.slug, '2026-11-20', 10, 1
    FROM (VALUES ('exercise', 'neuron'), ('quiz', 'loss'), ('lesson', 'loss')) AS k (kind, slug)`,
  assignmentChanged: `UPDATE "Assignment" SET "opensAt" = '2026-11-19 12:00' WHERE id = 'exercise${group}'`,
  submissionMade: `INSERT INTO "Submission" (id, "userId", exercise, language, source, seed, state, score, "createdAt")
    VALUES ('1${group}', '${user}', 'neuron', 'python', '', '', 'graded', 0.5, '2026-11-20 06:00')`,
  submissionChanged: `UPDATE "Submission" SET score = 0.75 WHERE id = '1${group}'`,
  extensionMade: `INSERT INTO "Extension" ("assignmentId", "memberId", "dueAt") VALUES ('exercise${group}', '${member}', '2026-11-20 09:00')`,
  extensionChanged: `UPDATE "Extension" SET "dueAt" = '2026-11-20 01:00' WHERE "memberId" = '${member}'`,
  extensionChangedBack: `UPDATE "Extension" SET "dueAt" = '2026-11-20 09:00' WHERE "memberId" = '${member}'`,
  extensionDeleted: `DELETE FROM "Extension" WHERE "memberId" = '${member}'`,
  overrideMade: `INSERT INTO "ScoreOverride" (id, "assignmentId", "memberId", score, reason) VALUES ('1${group}', 'exercise${group}', '${member}', 2, '')`,
  overrideChanged: `UPDATE "ScoreOverride" SET score = NULL WHERE "memberId" = '${member}'`,
  overrideDeleted: `DELETE FROM "ScoreOverride" WHERE "memberId" = '${member}'`,
  attemptMade: `INSERT INTO "QuizAttempt" (id, "userId", quiz, mode, seed, content, "submittedAt", score)
    VALUES ('1${group}', '${user}', 'loss', 'test', '', '', '2026-11-19', 0.5)`,
  attemptChanged: `UPDATE "QuizAttempt" SET score = NULL WHERE id = '1${group}'`,
  attemptDeleted: `DELETE FROM "QuizAttempt" WHERE id = '1${group}'`,
  readingMade: `INSERT INTO "LessonReading" ("userId", lesson, "readAt") VALUES ('${user}', 'loss', '2026-11-19')`,
  readingChanged: `UPDATE "LessonReading" SET "readAt" = '2026-11-21' WHERE "userId" = '${user}'`,
  readingDeleted: `DELETE FROM "LessonReading" WHERE "userId" = '${user}'`,
  memberDeleted: `DELETE FROM "ClassMember" WHERE id = '${member}'`,
  memberMade: `INSERT INTO "ClassMember" (id, "classId", "userId") VALUES ('${member}', '${group}', '${user}')`,
  memberChanged: `UPDATE "ClassMember" SET role = 'assistant' WHERE id = '${member}'`,
  memberChangedBack: `UPDATE "ClassMember" SET role = 'learner' WHERE id = '${member}'`,
  submissionDeleted: `DELETE FROM "Submission" WHERE id = '1${group}'`,
  assignmentDeleted: `DELETE FROM "Assignment" WHERE id = 'sigmoid${group}'`,
});

test('each statement that changes a score is noticed, be it typed by who has the database', async () => {
  const { group, user, member } = await assigned();
  for (const exercise of ['sigmoid', 'neuron'])
    await aSubmission(user, { at: new Date('2026-11-19'), score: 0.25, exercise });
  await query(`UPDATE "Assignment" SET id = 'sigmoid' || "classId" WHERE "classId" = $1`, [group.id]);
  let before = await readUntilSettled(group.id);
  for (const [name, text] of Object.entries(changes(group.id, user.id, member))) {
    await query(text);
    await expectRight(group, name);
    const after = await readUntilSettled(group.id);
    expect(inOrder(after), name).not.toEqual(inOrder(before));
    before = after;
  }
});

/** A transaction of another process: what `statement` changed is seen once the returned function was called. */
async function begun(statement: string, values: unknown[]): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: databaseUrl() });
  await client.connect();
  await client.query('BEGIN');
  await client.query(statement, values);
  return async () => {
    await client.query('COMMIT');
    await client.end();
  };
}

const handingIn = `
  INSERT INTO "Submission" (id, "userId", exercise, language, source, seed, state, score)
  VALUES ($1, $2, $3, 'python', '', 'test', 'graded', 0.5)`;

test('work that was under way while its assignment was made, or its learner joined, is not missed', async () => {
  const { group, user, member } = await assigned();
  const other = await aLearner();
  const commits = [
    await begun(handingIn, [newId(), user.id, 'neuron']),
    await begun(handingIn, [newId(), other.id, 'sigmoid']),
  ];
  await keptScores(group.id);
  await db().assignment.create({ data: { classId: group.id, kind: 'exercise', slug: 'neuron' } });
  await joinClass(other, group.code);
  // Read as often as one likes: what runs cannot be seen, and is waited for.
  for (let i = 0; i < 3; i++) expect(await keptScores(group.id)).toEqual([]);
  for (const commit of commits) await commit();
  expect(await keptScores(group.id)).toMatchObject([{ score: 0.5 }, { score: 0.5 }]);
  await expectRight(group, 'both');
  expect((await keptScores(group.id)).some((each) => each.member === member)).toBe(true);
});

test('while many write and many read, nobody reads less than what was committed before, and in the end all is right', async () => {
  const { group, user, member } = await assigned();
  const classmates = [{ user, member }, await aClassmate(group), await aClassmate(group)];
  let running = classmates.length;
  const writer = async (each: { user: User; member: string }) => {
    for (let tries = 1; tries <= 12; tries++) {
      const id = await aSubmission(each.user, { at: new Date(), score: null });
      await grade(id, tries / 12);
      const own = (await keptScores(group.id)).find((cell) => cell.member === each.member);
      expect(own).toMatchObject({ tries, waiting: 0, score: tries / 12 });
    }
    running -= 1;
  };
  const reader = async () => {
    for (let best = 0; running > 0; ) {
      const sum = (await keptScores(group.id)).reduce((all, { tries }) => all + tries, 0);
      expect(sum).toBeGreaterThanOrEqual(best);
      best = sum;
    }
  };
  const ruler = async () => {
    for (let i = 0; running > 0; i++)
      await db().assignment.updateMany({ where: { classId: group.id }, data: { grace: i, latePercent: i % 2 } });
  };
  await Promise.all([...classmates.map(writer), reader(), reader(), ruler()]);
  await expectRight(group, 'all of them');
});

test('scores that cannot be derived are an error, and right again afterwards: nobody is shown old ones', async () => {
  const { group, user } = await assigned();
  await keptScores(group.id);
  await aSubmission(user, { at: new Date(), score: 0.75 });
  await query('ALTER TABLE "LessonReading" RENAME COLUMN "readAt" TO broken');
  await expect(keptScores(group.id)).rejects.toThrow();
  await expect(gradebookFor(group.instructor, group.id, 'en')).rejects.toThrow();
  await query('ALTER TABLE "LessonReading" RENAME COLUMN broken TO "readAt"');
  expect(await keptScores(group.id)).toMatchObject([{ score: 0.75 }]);
});

test('what changes no score marks nothing, and what nobody marked is read by one statement', async () => {
  const { group, user } = await assigned();
  const waiting = await aSubmission(user, { at: new Date(), score: null });
  await readUntilSettled(group.id);
  await db().submission.update({ where: { id: waiting }, data: { state: 'running' } });
  await aSubmission(user, { at: new Date(), score: 1, exercise: 'softmax' });
  await aSubmission(await aLearner(), { at: new Date(), score: 1 });
  await db().assignment.updateMany({ where: { classId: group.id }, data: { points: 3, position: 4 } });
  const practised = { userId: user.id, quiz: 'loss', mode: 'practice', seed: 'x', content: 'x' } as const;
  await db().quizAttempt.create({ data: { ...practised, submittedAt: new Date(), score: 1 } });
  await db().classMember.updateMany({ where: { classId: group.id }, data: { name: 'Emmy' } });
  expect(await marks(group.id)).toBe(0);
  expect((await sentBy(() => keptScores(group.id))).filter((text) => text.includes('KeptScore'))).toHaveLength(1);
  await grade(waiting, 1);
  expect(await marks(group.id)).toBe(1);
});

test('a worker derives what was marked as a whole before anybody asks, and a class that is deleted leaves nothing', async () => {
  const { group, user } = await assigned();
  await aSubmission(user, { at: new Date(), score: 0.25 });
  expect(await refreshMarked()).toBeGreaterThan(0);
  const rows = () => query('SELECT score FROM "KeptScore" WHERE "classId" = $1', [group.id]);
  expect(await rows()).toEqual([{ score: 0.25 }]);
  await db().class.delete({ where: { id: group.id } });
  expect([await rows(), await marks(group.id)]).toEqual([[], 0]);
});
