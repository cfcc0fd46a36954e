import { expect, test } from 'vitest';
import { db } from '#server/db.ts';
import { createInvitation, firstAdminLink, invitedRole, takeInvitation } from '#server/invitations.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error) => error.code,
  );

test('the first link makes its taker the administrator, and then there is no link any more', async () => {
  const [printed, printedAgain] = [await firstAdminLink(), await firstAdminLink()];
  const token = printed?.split('/').at(-1) ?? '';
  const user = await aLearner();
  expect(await invitedRole(token)).toBe('admin');
  expect(await takeInvitation(user, token)).toBe('admin');
  expect(await db().user.findUnique({ where: { id: user.id } })).toMatchObject({ role: 'admin' });
  expect(await firstAdminLink()).toBeNull();
  // neither the same link nor one printed by another start works again
  const other = await aLearner();
  expect(await codeOf(takeInvitation(other, token))).toBe('invitation-used');
  expect(await codeOf(takeInvitation(other, printedAgain?.split('/').at(-1) ?? ''))).toBe('invitation-used');
  expect(await invitedRole(token)).toBeNull();
});

test('of two who take a link at once one gets it', async () => {
  const token = await createInvitation('instructor');
  const people = await Promise.all([aLearner(), aLearner()]);
  const taken = await Promise.all(people.map((user) => codeOf(takeInvitation(user, token))));
  expect(taken.sort()).toEqual(['invitation-used', null].sort());
});

test('guests, strangers and made-up or expired links get nothing', async () => {
  const token = await createInvitation('instructor');
  expect(await codeOf(takeInvitation(await aGuest(), token))).toBe('not-signed-in');
  expect(await codeOf(takeInvitation(null, token))).toBe('not-signed-in');
  expect(await codeOf(takeInvitation(await aLearner(), 'made-up'))).toBe('invitation-used');
  await db().invitation.updateMany({ data: { expiresAt: new Date(0) } });
  expect(await codeOf(takeInvitation(await aLearner(), token))).toBe('invitation-used');
});

test('a copy of the database holds no usable link', async () => {
  const token = await createInvitation('instructor');
  expect(JSON.stringify(await db().invitation.findMany())).not.toContain(token);
});
