import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { GET as getData } from '#app/api/account/data/route.ts';
import { DELETE as deleteRoute } from '#app/api/account/route.ts';
import { scoresOf } from '#server/classes/scores.ts';
import { db } from '#server/db.ts';
import { createInvitation, takeInvitation } from '#server/invitations.ts';
import type { User } from '#server/users.ts';
import { aClass, aClassmate, aSubmission } from '#tests/server/classes/class-people.ts';
import { say } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aGuest, aLearner, password } from '#tests/server/people.ts';

withDatabase();

const at = new Date('2026-11-20T09:00:00Z');

const remove = (user: User, input: object = { password, confirmation: user.email }) =>
  call(deleteRoute, { as: user, method: 'DELETE', body: input });

async function dataOf(user: User): Promise<Record<string, string>> {
  const response = await call(getData, { as: user });
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([path, file]) => [path, strFromU8(file)]));
}

test('people take along everything that is theirs, and no secret', async () => {
  const user = await aLearner();
  const id = await aSubmission(user, { at, score: 1, source: 'mine = 1' });
  await say(user, 'What is **z**?');
  await db().draft.create({
    data: { userId: user.id, exercise: 'sigmoid', language: 'python', source: 'draft', updatedAt: at },
  });
  const attempt = { userId: user.id, quiz: 'loss', mode: 'test', seed: 'the seed', content: 'x' } as const;
  await db().quizAttempt.create({
    data: { ...attempt, responses: { create: { item: 'one', response: { typed: '13%' }, score: 1, points: 1 } } },
  });
  const files = await dataOf(user);
  expect(files[`submissions/sigmoid/${id}.py`]).toBe('mine = 1');
  expect(JSON.parse(files['account.json'] ?? '')).toMatchObject({ email: user.email, hasPassword: true });
  expect(JSON.parse(files['comments.json'] ?? '')).toMatchObject([{ text: 'What is **z**?' }]);
  expect(files['drafts.json']).toContain('draft');
  const all = Object.values(files).join('');
  expect(all).toContain('13%');
  for (const secret of ['argon2', 'passwordHash', 'the seed']) expect(all).not.toContain(secret);
  expect((await call(getData)).status).toBe(401);
});

test('guests have data too, and can have it deleted', async () => {
  const guest = await aGuest();
  await aSubmission(guest, { at, score: 1 });
  expect(Object.keys(await dataOf(guest)).some((path) => path.startsWith('submissions/'))).toBe(true);
  expect((await remove(guest, { password: null, confirmation: '' })).status).toBe(200);
  expect(await db().submission.count({ where: { userId: guest.id } })).toBe(0);
});

test('an account goes with all that is only its owner’s, and signs out', async () => {
  const user = await aLearner();
  await aSubmission(user, { at, score: 1 });
  const { id } = await say(user, 'still true');
  const response = await remove(user);
  expect(response.status).toBe(200);
  expect(response.headers.getSetCookie().filter((cookie) => cookie.includes('Max-Age=0'))).toHaveLength(2);
  expect(await db().user.findUnique({ where: { id: user.id } })).toBe(null);
  expect(await db().submission.count({ where: { userId: user.id } })).toBe(0);
  expect(await db().comment.findUnique({ where: { id } })).toMatchObject({ userId: null, text: 'still true' });
});

test('a wrong password or another address deletes nothing', async () => {
  const user = await aLearner();
  expect((await remove(user, { password: 'guess', confirmation: user.email })).status).toBe(403);
  expect((await remove(user, { password: null, confirmation: user.email })).status).toBe(403);
  expect((await remove(user, { password, confirmation: 'else@example.org' })).status).toBe(403);
  expect(await db().user.count({ where: { id: user.id } })).toBe(1);
});

test('a class keeps the scores it gave, under a name that says nothing', async () => {
  const group = await aClass();
  const { user, member } = await aClassmate(group);
  await db().classMember.update({ where: { id: member }, data: { name: 'Ada Lovelace', studentId: '17' } });
  await db().assignment.create({ data: { classId: group.id, kind: 'exercise', slug: 'sigmoid' } });
  await aSubmission(user, { at, score: 0.75 });
  expect((await remove(user)).status).toBe(200);
  expect(await scoresOf({ classId: group.id, member })).toMatchObject([{ score: 0.75 }]);
  const line = await db().classMember.findUniqueOrThrow({ where: { id: member } });
  expect(line).toMatchObject({ userId: null, email: null, studentId: null });
  expect(line.name).toMatch(/^\([0-9a-f]{6}\)$/);
  const events = await db().classEvent.findMany({ where: { classId: group.id } });
  expect(JSON.stringify(events)).not.toContain(user.id);
});

test('nobody leaves a class without an instructor, or the site without an administrator', async () => {
  const { instructor } = await aClass();
  const response = await remove(instructor);
  expect(await response.json()).toMatchObject({
    code: 'last-instructor',
    detail: expect.stringContaining('Deep learning'),
  });
  const admin = await aLearner();
  await takeInvitation(admin, await createInvitation('admin'));
  expect(await (await remove(admin)).json()).toMatchObject({ code: 'last-admin' });
});
