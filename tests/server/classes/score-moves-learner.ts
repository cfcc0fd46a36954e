import { deleteAccount } from '#server/account-deletion.ts';
import { startAttempt } from '#server/attempts.ts';
import { submitAttempt } from '#server/attempts-submit.ts';
import { db } from '#server/db.ts';
import { mergeGuest } from '#server/guests.ts';
import { setting } from '#server/quizzes.ts';
import { setReading } from '#server/readings.ts';
import { aSubmission } from '#tests/server/classes/class-people.ts';
import type { ScoreWorld } from '#tests/server/classes/score-world.ts';
import { aGuest, aLearner, password } from '#tests/server/people.ts';

/** What learners do, and what becomes of it. */
export const learnerMoves = (w: ScoreWorld) => ({
  handIn: async () => {
    const user = w.person();
    w.waiting.push({
      user,
      id: await aSubmission(user, { at: w.time(), score: null, exercise: w.exercise() }),
    });
  },
  handInGraded: () => aSubmission(w.person(), { at: w.time(), score: w.score(), exercise: w.exercise() }),
  grade: async () => {
    const waiting = w.waiting.shift();
    if (waiting) await grade(waiting.id, w.score());
  },
  fail: async () => {
    const waiting = w.waiting.shift();
    if (waiting) await db().submission.updateMany({ where: { id: waiting.id }, data: { state: 'failed' } });
  },
  deleteSubmission: async () => {
    // As only who has the database can.
    const found = w.one(await db().submission.findMany({ select: { id: true } }));
    if (found) await db().submission.delete({ where: found });
  },
  guest: async () => {
    const guest = await aGuest();
    await aSubmission(guest, { at: w.time(), score: w.score(), exercise: w.exercise() });
    await setReading(guest, 'loss', { read: true });
    await mergeGuest(guest.id, w.person().id);
  },
  deleteAccount: async () => {
    const user = w.person();
    await deleteAccount(user, { password, confirmation: user.email ?? '' });
    w.people.splice(w.people.indexOf(user), 1, await aLearner());
    w.waiting = w.waiting.filter((each) => each.user !== user);
  },
  quiz: async () => {
    const user = w.person();
    const here = { ...setting(), now: w.time() };
    const { id } = await startAttempt(user, 'loss', w.one(['test', 'test', 'practice']) ?? 'test', here);
    await submitAttempt(user, id, here);
  },
  importAttempt: () =>
    db().quizAttempt.create({
      data: {
        userId: w.person().id,
        quiz: 'loss',
        mode: 'test',
        seed: 'x',
        content: 'x',
        submittedAt: w.time(),
        score: w.score(),
      },
    }),
  deleteAttempt: async () => {
    const found = w.one(await db().quizAttempt.findMany({ select: { id: true } }));
    if (found) await db().quizAttempt.delete({ where: found });
  },
  mark: async () => {
    const found = w.one(
      await db().quizAttempt.findMany({ where: { submittedAt: { not: null } }, select: { id: true } }),
    );
    if (found) await db().quizAttempt.updateMany({ where: found, data: { score: w.one([null, w.score()]) ?? null } });
  },
  read: async () => void (await setReading(w.person(), 'loss', { read: w.random() < 0.7 })),
});

/** As a worker stores it: report and state by one statement. */
export const grade = (id: string, score: number) => db().$executeRaw`
  WITH stored AS (
    INSERT INTO "Report" ("submissionId", verdict, status, score, body, engine, content)
    VALUES (${id}, 'fail', 'completed', ${score}, '{}', 'test', 'test') ON CONFLICT DO NOTHING RETURNING "submissionId", score
  )
  UPDATE "Submission" s SET state = 'graded', "gradedAt" = clock_timestamp(), verdict = 'fail', status = 'completed', score = stored.score
  FROM stored WHERE s.id = stored."submissionId"`;
