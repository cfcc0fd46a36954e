import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { GET } from '#app/api/classes/[id]/gradebook/events/route.ts';
import { submitAttempt } from '#server/attempts-submit.ts';
import { gradebookStream } from '#server/classes/gradebook-stream.ts';
import { overrideScore } from '#server/classes/overrides.ts';
import { commentOnScore } from '#server/classes/score-comments.ts';
import type { CellChange } from '#server/classes/views-gradebook.ts';
import { db } from '#server/db.ts';
import { announceClass, announceWork } from '#server/events.ts';
import { pool } from '#server/pool.ts';
import { setReading } from '#server/readings.ts';
import { submit } from '#server/submissions.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission, type ClassOfTests } from '#tests/server/classes/class-people.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { sigmoid } from '#tests/server/solutions.ts';

withDatabase();

let group: ClassOfTests;
let assignment: string;

const assign = async (kind: 'exercise' | 'quiz' | 'lesson', slug: string) =>
  (
    await db().assignment.create({
      data: { classId: group.id, kind, slug, publishedAt: new Date(0) },
      select: { id: true },
    })
  ).id;

let people: { user: User; member: string }[];

/** One who has joined long ago. */
function aMember() {
  const found = people.pop();
  if (!found) throw new Error('more people are needed');
  return found;
}

beforeAll(async () => {
  group = await aClass();
  assignment = await assign('exercise', 'sigmoid');
  people = [];
  for (let i = 0; i < 4; i += 1) people.push(await aClassmate(group));
  // That they have joined may still be on its way, and would have the grid read anew: nothing overtakes what is told after it.
  const gone = new AbortController();
  const next = eventsOf(await gradebookStream(group.instructor, group.id, gone.signal));
  for (let heard = await next(); heard?.event !== 'cells'; heard = await next()) {
    const { id: memberId } = await db().classMember.create({ data: { classId: group.id }, select: { id: true } });
    await announceClass(db(), group.id, { memberId, assignmentId: assignment });
  }
  gone.abort();
});

interface Heard {
  readonly event: string;
  readonly data: readonly CellChange[] | null;
}

/** Reads events one by one; undefined at the end of the stream. */
function eventsOf(stream: ReadableStream<Uint8Array> | null) {
  const reader = (stream ?? new ReadableStream()).getReader();
  return async (): Promise<Heard | undefined> => {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return undefined;
      const [, event, data] = /^event: (\w+)\ndata: (.*)\n\n$/.exec(new TextDecoder().decode(value)) ?? [];
      if (event && data) return { event, data: JSON.parse(data) };
    }
  };
}

async function followed(gone = new AbortController().signal) {
  const next = eventsOf(await gradebookStream(group.instructor, group.id, gone));
  expect(await next()).toEqual({ event: 'ready', data: null });
  return next;
}

test('a submission is told when it is handed in and when it is graded, with the cell as it is then', async () => {
  const { user, member } = aMember();
  const next = await followed();
  const id = await submit(user, sigmoid('return 0'));
  expect(await next()).toEqual({ event: 'cells', data: [[member, assignment, null, 0, 1, 1, 0, null]] });
  await db().$transaction(async (tx) => {
    await tx.report.create({
      data: { submissionId: id, verdict: 'fail', status: 'completed', score: 0.25, body: {}, engine: '', content: '' },
    });
    await tx.submission.update({ where: { id }, data: { state: 'graded' } });
    await announceWork(tx, user.id, 'sigmoid');
  });
  expect(await next()).toEqual({ event: 'cells', data: [[member, assignment, 0.25, 0, 1, 0, 0, null]] });
});

test('tests submitted, lessons read, overrides and comments are told too', async () => {
  const { user, member } = aMember();
  const [quiz, lesson] = [await assign('quiz', 'loss'), await assign('lesson', 'loss')];
  const next = await followed();
  const common = { userId: user.id, quiz: 'loss', mode: 'test', seed: 'x', content: 'x' } as const;
  const { id } = await db().quizAttempt.create({ data: common });
  await submitAttempt(user, id);
  const both = await next();
  expect(both?.data?.map(([who, what, score, , tries]) => [who, what, score, tries])).toEqual(
    expect.arrayContaining([[member, quiz, 0, 1]]),
  );
  await setReading(user, 'loss', { read: true });
  expect((await next())?.data).toEqual(expect.arrayContaining([[member, lesson, 1, 0, 1, 0, 0, null]]));
  const key = { classId: group.id, member, assignment };
  await overrideScore(group.instructor, key, { score: 1.1, reason: 'bonus' });
  expect(await next()).toEqual({ event: 'cells', data: [[member, assignment, 1.1, 0, 0, 0, 1, null]] });
  await commentOnScore(group.instructor, key, { key: randomUUID(), text: 'Well done.', work: null });
  expect(await next()).toEqual({ event: 'cells', data: [[member, assignment, 1.1, 0, 0, 0, 5, null]] });
});

test('a hundred submissions at once are one statement and one event, and those of others are none', async () => {
  const { user, member } = aMember();
  const stranger = await aClassmate(await aClass());
  const next = await followed();
  let statements = 0;
  const original = pool().query.bind(pool());
  await aSubmission(user, { at: new Date(), score: 1 });
  Object.assign(pool(), {
    query: (...args: Parameters<typeof original>) => {
      if (JSON.stringify(args).includes('"ScoreOverride\\"')) statements += 1;
      return original(...args);
    },
  });
  const told = Array.from({ length: 100 }, (_, i) => announceWork(db(), (i % 2 ? user : stranger.user).id, 'sigmoid'));
  await Promise.all(told);
  expect(await next()).toEqual({ event: 'cells', data: [[member, assignment, 1, 0, 1, 0, 0, null]] });
  Object.assign(pool(), { query: original });
  expect(statements).toBeLessThanOrEqual(2);
});

test('a changed roster or assignment has the grid read anew', async () => {
  const next = eventsOf(await gradebookStream(group.instructor, group.id, new AbortController().signal));
  expect(await next()).toMatchObject({ event: 'ready' });
  await announceClass(db(), group.id, { assignmentId: assignment });
  expect(await next()).toEqual({ event: 'reload', data: null });
});

test('who loses the right to teach hears no more; a page that leaves leaves nothing behind', async () => {
  const assistant = aMember();
  await db().classMember.update({ where: { id: assistant.member }, data: { role: 'assistant' } });
  const response = await call(GET, { as: assistant.user, params: { id: group.id } });
  expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  const next = eventsOf(response.body);
  expect(await next()).toMatchObject({ event: 'ready' });
  await db().classMember.update({ where: { id: assistant.member }, data: { removedAt: new Date() } });
  await announceClass(db(), group.id, { memberId: assistant.member });
  expect(await next()).toBeUndefined();
  const leaving = new AbortController();
  const left = await followed(leaving.signal);
  leaving.abort();
  expect(await left()).toBeUndefined();
  expect((await call(GET, { as: assistant.user, params: { id: group.id } })).status).toBe(404);
});
