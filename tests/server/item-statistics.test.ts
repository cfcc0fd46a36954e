import { expect, test } from 'vitest';
import { GET as getStatistics } from '#app/api/quizzes/[slug]/statistics/route.ts';
import { saveResponse } from '#server/attempts-responses.ts';
import { submitAttempt } from '#server/attempts-submit.ts';
import { itemStatistics } from '#server/item-statistics.ts';
import type { User } from '#server/users.ts';
import { anInstructor } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';
import { at } from '#tests/server/quiz-of-all-kinds.ts';
import { begin, placeOf, save, typedNumber } from '#tests/server/quiz-taker.ts';

withDatabase();

const refused = (code: string) => expect.objectContaining({ code });
const all = { attempts: 'all', mode: 'any' } as const;
const first = { attempts: 'first', mode: 'any' } as const;

/** One attempt: what was chosen and typed, and the seconds spent on the choice. */
async function take(user: User, option: string, right: boolean, formula: string | null, seconds: number, after = 0) {
  const id = await begin(user, 'test', after);
  const response = await placeOf(user, id, option, after);
  await saveResponse(user, id, 'choice', { response, revision: 0, seconds }, at(after));
  await save(user, id, 'number', await typedNumber(id, right), after);
  if (formula) await save(user, id, 'formula', { typed: formula }, after);
  await submitAttempt(user, id, at(after));
}

test('difficulty, discrimination, choices, time and wrong ideas are those one works out by hand', async () => {
  const prof = await anInstructor();
  expect(await itemStatistics(prof, 'short', 'en', first, at())).toMatchObject({
    attempts: 0,
    mean: null,
    items: [
      { responses: 0, difficulty: null, discrimination: null, seconds: null, options: [{ chosen: 0 }, {}, {}] },
      {},
      {},
    ],
  });
  const right = '7717 x y';
  const ada = await aLearner();
  // scores:                                       choice, number, formula
  await take(ada, 'yes', true, right, 10); //            1, 1, 1
  await take(await aGuest(), 'yes', true, 'x', 20); //   1, 1, 0
  await take(await aLearner(), 'no', true, 'y', 30); //  0, 1, 0
  await take(await aLearner(), 'perhaps', false, null, 100); // 0, 0, 0 (no response)
  await take(ada, 'no', false, 'x', 1_000, 5);
  await begin(await aLearner());
  await take(prof, 'no', false, 'x', 1_000); // trying it out
  const { items, ...quiz } = await itemStatistics(prof, 'short', 'en', first, at(10));
  expect(quiz).toEqual({
    quiz: 'short',
    title: 'All kinds',
    attempts: 4,
    people: 4,
    mean: expect.closeTo((3 + 2 + 1 + 0) / 12, 9),
  });
  const [choice, number, formula] = items;
  // means of 1, 1, 0, 0 against 1, ½, ½, 0: Sxy = ½, Sxx = 1, Syy = ½
  expect(choice).toMatchObject({
    number: 1,
    kind: 'choice',
    responses: 4,
    omitted: 0,
    waiting: 0,
    difficulty: 0.5,
    seconds: 25,
  });
  expect(choice?.discrimination).toBeCloseTo(0.5 / Math.sqrt(0.5), 9);
  expect(choice?.options.map(({ text, right, chosen }) => [text, right, chosen])).toEqual([
    ['yes', true, 2],
    ['no', false, 1],
    ['perhaps', false, 1],
  ]);
  expect(choice?.misconceptions).toEqual([{ id: 'missing-bias', name: expect.any(String), count: 1 }]);
  // 1, 1, 1, 0 against 1, ½, 0, 0: Sxy = 0.375, Sxx = 0.75, Syy = 0.6875
  expect(number?.difficulty).toBe(0.75);
  expect(number?.discrimination).toBeCloseTo(0.375 / Math.sqrt(0.75 * 0.6875), 9);
  expect(number).toMatchObject({ seconds: null, options: [], misconceptions: [{ id: 'sum-not-mean', count: 1 }] });
  // 1, 0, 0, 0 against 1, 1, ½, 0
  expect(formula).toMatchObject({ responses: 3, omitted: 1, difficulty: 0.25 });
  expect(formula?.discrimination).toBeCloseTo(0.375 / Math.sqrt(0.75 * 0.6875), 9);
  const every = await itemStatistics(prof, 'short', 'zh', all, at(10));
  expect(every).toMatchObject({ attempts: 5, people: 4, items: [{ difficulty: 0.4, seconds: 30 }, {}, {}] });
  const practised = await itemStatistics(prof, 'short', 'en', { attempts: 'all', mode: 'practice' }, at(10));
  expect(practised.attempts).toBe(0);
});

test('an item that everybody gets right tells nobody apart, and unmarked texts count for nothing', async () => {
  const prof = await anInstructor();
  for (const user of [await aLearner(), await aLearner()]) {
    const id = await begin(user, 'practice', 0, 'all-kinds');
    await save(user, id, 'formula', { typed: '7717*x*y' });
    await save(user, id, 'free', { typed: 'because' });
    await submitAttempt(user, id, at());
  }
  const { items, mean } = await itemStatistics(prof, 'all-kinds', 'en', first, at());
  expect(items.find(({ id }) => id === 'formula')).toMatchObject({ difficulty: 1, discrimination: null });
  expect(items.find(({ id }) => id === 'free')).toMatchObject({ responses: 2, waiting: 2, difficulty: null });
  expect(items.find(({ id }) => id === 'ordering')).toMatchObject({ responses: 0, omitted: 2, difficulty: 0 });
  expect(mean).toBeNull();
});

test('only instructors see how others fare', async () => {
  for (const [user, code] of [
    [null, 'not-signed-in'],
    [await aGuest(), 'not-signed-in'],
    [await aLearner(), 'forbidden'],
  ] as const) {
    await expect(itemStatistics(user, 'short', 'en', first, at())).rejects.toEqual(refused(code));
  }
  const as = await anInstructor();
  await expect(itemStatistics(as, 'no-such', 'en', first, at())).rejects.toEqual(refused('unknown-quiz'));
  const params = { slug: 'no-such' };
  expect((await call(getStatistics, { as, params, path: '/?attempts=some' })).status).toBe(400);
  expect((await call(getStatistics, { as, params, path: '/?attempts=all&mode=test&locale=zh' })).status).toBe(404);
});
