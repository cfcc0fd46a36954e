import { expect, test } from 'vitest';
import { PUT as putReading } from '#app/api/lessons/[slug]/reading/route.ts';
import { db } from '#server/db.ts';
import { mergeGuest, removeGuest } from '#server/guests.ts';
import { lessonsRead, openLesson, setReading } from '#server/readings.ts';
import type { User } from '#server/users.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

const rowOf = ({ id: userId }: User, lesson = 'loss') =>
  db().lessonReading.findUnique({ where: { userId_lesson: { userId, lesson } } });

test('opening a lesson is noted once; who is nobody, or gone, leaves no trace and gets no error', async () => {
  const [user, guest] = [await aLearner(), await aGuest()];
  for (const each of [user, guest]) await openLesson(each, 'loss');
  const first = await rowOf(user);
  await openLesson(user, 'loss');
  expect(await rowOf(user)).toEqual(first);
  expect(await rowOf(guest)).toMatchObject({ readAt: null });
  const before = await db().lessonReading.count();
  await openLesson(null, 'loss');
  const gone = await aGuest();
  await removeGuest(gone.id);
  await openLesson(gone, 'loss');
  expect(await db().lessonReading.count()).toBe(before);
});

test('a lesson is read since the first time one said so, until one takes it back', async () => {
  const user = await aLearner();
  await setReading(user, 'loss', { read: true });
  const first = await rowOf(user);
  await setReading(user, 'loss', { read: true });
  expect((await rowOf(user))?.readAt).toEqual(first?.readAt);
  expect([...(await lessonsRead(user))]).toEqual(['loss']);
  await setReading(user, 'loss', { read: false });
  expect([...(await lessonsRead(user))]).toEqual([]);
  expect(await rowOf(user)).toMatchObject({ openedAt: first?.openedAt });
});

test('whoever is nobody yet becomes a guest by saying that they have read a lesson, and takes that along on signing in', async () => {
  const put = (read: unknown, slug = 'loss') =>
    call(putReading, { method: 'PUT', params: { slug }, body: { read }, as: null });
  const response = await put(true);
  expect(await response.json()).toEqual({ read: true });
  expect(response.headers.get('set-cookie')).toMatch(/^chainrule-guest=/);
  expect((await put(true, 'no-such')).status).toBe(404);
  expect((await put('yes')).status).toBe(400);
  const { userId } = await db().lessonReading.findFirstOrThrow({
    where: { user: { guest: true }, readAt: { not: null } },
  });
  const user = await aLearner();
  await openLesson(user, 'loss');
  await setReading(user, 'learning', { read: true });
  await mergeGuest(userId, user.id);
  expect([...(await lessonsRead(user))].sort()).toEqual(['learning', 'loss']);
});
