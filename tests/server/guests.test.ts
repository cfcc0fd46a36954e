import { expect, test } from 'vitest';
import { db } from '#server/db.ts';
import { draftsOf, replacedDrafts, saveDraft } from '#server/drafts.ts';
import { guestCookie, guestIdFrom, mergeGuest } from '#server/guests.ts';
import { openHints, openSolution, progressOf } from '#server/progress.ts';
import { historyOf, submit } from '#server/submissions.ts';
import { createUser } from '#server/users.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner, password } from '#tests/server/people.ts';

withDatabase();

const cookieValue = (header: string) => /^[^=]+=([^;]*)/.exec(header)?.[1];

test('a guest is recognized by their own cookie and by no other', async () => {
  const { id } = await aGuest();
  const value = cookieValue(guestCookie(id)) ?? '';
  expect(guestIdFrom(value)).toBe(id);
  expect(guestIdFrom(value.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')))).toBeNull();
  expect(guestIdFrom(`${id}.`)).toBeNull();
  expect(guestIdFrom(id)).toBeNull();
  expect(guestIdFrom(undefined)).toBeNull();
});

test('signing in takes a guest’s submissions, drafts and progress along', async () => {
  const guest = await aGuest();
  const learner = await aLearner();
  const id = await submit(guest, { exercise: 'sigmoid', language: 'python', source: 'x = 1' });
  await saveDraft(guest, 'sigmoid', { language: 'python', source: 'x = 2', revision: null });
  await openHints(guest, 'sigmoid', 1, 'en');
  await openHints(learner, 'sigmoid', 2, 'en');
  await openSolution(guest, 'sigmoid');
  expect(await mergeGuest(guest.id, learner.id)).toBe(true);
  expect((await historyOf(learner, { exercise: 'sigmoid' })).submissions.map((each) => each.id)).toEqual([id]);
  expect((await draftsOf(learner, 'sigmoid')).drafts).toMatchObject([{ source: 'x = 2', language: 'python' }]);
  expect(await progressOf(learner, 'sigmoid')).toMatchObject({ hintsOpened: 2, solutionOpened: true });
  expect(await db().user.findUnique({ where: { id: guest.id } })).toBeNull();
});

test('of a guest’s and an account’s drafts the newer one stays and the other is kept in the history', async () => {
  for (const guestFirst of [true, false]) {
    const guest = await aGuest();
    const learner = await aLearner();
    const [older, newer] = guestFirst ? [guest, learner] : [learner, guest];
    await saveDraft(older, 'sigmoid', { language: 'typescript', source: 'older', revision: null });
    await saveDraft(newer, 'sigmoid', { language: 'typescript', source: 'newer', revision: null });
    await mergeGuest(guest.id, learner.id);
    expect((await draftsOf(learner, 'sigmoid')).drafts).toMatchObject([{ source: 'newer', revision: 2 }]);
    expect((await replacedDrafts(learner, 'sigmoid', null)).versions).toMatchObject([
      { source: 'older', language: 'typescript' },
    ]);
  }
});

test('two sign-ins at once merge a guest once', async () => {
  const guest = await aGuest();
  const learner = await aLearner();
  await saveDraft(guest, 'sigmoid', { language: 'python', source: 'mine', revision: null });
  const merged = await Promise.all([mergeGuest(guest.id, learner.id), mergeGuest(guest.id, learner.id)]);
  expect(merged.sort()).toEqual([false, true]);
  expect((await draftsOf(learner, 'sigmoid')).drafts).toHaveLength(1);
});

test('an account is never swallowed by another one', async () => {
  const [one, other] = [await aLearner(), await aLearner()];
  expect(await mergeGuest(one.id, other.id)).toBe(false);
  expect(await mergeGuest(one.id, one.id)).toBe(false);
  expect(await db().user.count({ where: { id: { in: [one.id, other.id] } } })).toBe(2);
});

test('a guest who registers keeps everything, since their own row becomes the account', async () => {
  const guest = await aGuest();
  await saveDraft(guest, 'sigmoid', { language: 'python', source: 'mine', revision: null });
  const user = await createUser({ name: 'Bo', email: 'bo@example.org', password }, { guestId: guest.id });
  expect(user).toMatchObject({ id: guest.id, guest: false, role: 'learner', email: 'bo@example.org' });
  const second = await createUser({ name: 'Cy', email: 'cy@example.org', password }, { guestId: guest.id });
  expect(second.id).not.toBe(guest.id);
});
