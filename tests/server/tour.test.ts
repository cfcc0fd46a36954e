import { expect, test } from 'vitest';
import { endTour, hasSeenTour } from '#server/tour.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

test('whoever dismissed the tour is not asked again on another device, and nobody else is kept from it', async () => {
  const [one, other] = [await aLearner(), await aLearner()];
  await endTour(one);
  await endTour(one);
  expect([await hasSeenTour(one), await hasSeenTour(other), await hasSeenTour(null)]).toEqual([true, false, false]);
});

test('a guest has no account that could remember it', async () => {
  await expect(endTour(await aGuest())).rejects.toMatchObject({ code: 'forbidden' });
});
