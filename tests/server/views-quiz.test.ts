import { expect, test } from 'vitest';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Kind } from '#grader/quiz/item.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import { attemptFor, quizFor, startAttempt } from '#server/attempts.ts';
import { checkResponse } from '#server/attempts-responses.ts';
import { submitAttempt } from '#server/attempts-submit.ts';
import { db } from '#server/db.ts';
import { setPolicy } from '#server/quiz-policy.ts';
import { setting } from '#server/quizzes.ts';
import { anInstructor } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aLearner } from '#tests/server/people.ts';
import { at, items, secretWord } from '#tests/server/quiz-of-all-kinds.ts';
import { begin, save, seedOf, typedNumber, view } from '#tests/server/quiz-taker.ts';

withDatabase();

const kinds = items.map(({ kind }) => kind);

/** Wrong responses to everything but the free text. */
const wrong = {
  choice: { chosen: 0 },
  choices: { chosen: [] },
  number: { typed: '-1' },
  formula: { typed: 'x' },
  ordering: { order: [0, 1, 2, 3, 4] },
  matching: { matches: [null, null, null] },
  trace: { typed: 'nothing' },
  free: { typed: 'because' },
} as const satisfies Record<Kind, unknown>;

test('before the time no key, explanation or seed of any kind of item is in what a browser gets, and afterwards all of it', async () => {
  const user = await aLearner();
  const id = await begin(user, 'test', 0, 'all-kinds');
  const seed = await seedOf(id);
  const { typed: number } = await typedNumber(id);
  for (const item of items) await save(user, id, item.id, wrong[item.kind]);
  const before = await view(user, id);
  const text = JSON.stringify([before, await quizFor('all-kinds', 'en', user, at())]);
  for (const key of [secretWord, seed, number, '7717*', 'missing-bias', 'right', 'rubric', 'model', '"why"']) {
    expect([key, text.includes(key)]).toEqual([key, false]);
  }
  expect(before.items.map(({ kind }) => kind)).toEqual(kinds);
  expect(before.items.map(({ feedback }) => feedback)).toEqual(kinds.map(() => null));
  await submitAttempt(user, id, at(1));
  const after = await view(user, id);
  for (const item of after.items) {
    expect([item.kind, item.feedback?.explanation]).toEqual([item.kind, expect.stringContaining(secretWord)]);
  }
  expect(JSON.stringify(after)).not.toContain(seed);
  const right = Object.fromEntries(after.items.map(({ kind, feedback }) => [kind, feedback?.right]));
  expect(right).toMatchObject({
    number: { typed: number },
    formula: { typed: '7717*x*y' },
    trace: { typed: 'SECRET 7' },
  });
  expect(after.items.at(-1)?.feedback).toMatchObject({ score: null, right: { typed: 'SECRET model' } });
  expect(after.result).toMatchObject({ score: null, waiting: 3, points: 11 });
});

test('what nobody responded to is explained too, and right responses sent again score everything', async () => {
  const user = await aLearner();
  const blank = await begin(user, 'test', 0, 'all-kinds');
  await submitAttempt(user, blank, at());
  const { items: shown, result } = await view(user, blank);
  expect(result).toEqual({ score: 0, earned: 0, points: 11, waiting: 0 });
  for (const { feedback } of shown) expect(feedback).toMatchObject({ score: 0, misconceptions: [] });
  const row = await db().quizAttempt.findUniqueOrThrow({ where: { id: blank } });
  const again = await begin(user, 'practice', 1, 'all-kinds');
  await db().quizAttempt.update({ where: { id: again }, data: { seed: row.seed } });
  for (const { id, feedback } of shown) await save(user, again, id, feedback?.right, 1);
  await submitAttempt(user, again, at(2));
  expect((await view(user, again)).result).toEqual({ score: null, earned: 8, points: 11, waiting: 3 });
});

test('in practice one item’s feedback tells nothing of the others, and names the wrong idea in one’s language', async () => {
  const user = await aLearner();
  const id = await begin(user, 'practice', 0, 'all-kinds');
  for (const item of items) await save(user, id, item.id, wrong[item.kind]);
  const texts: readonly string[] = (await view(user, id)).items[0]?.view.texts ?? [];
  await save(user, id, 'choice', { chosen: texts.indexOf('no') }, 1, 1);
  const checked = await checkResponse(user, id, 'choice', 'zh', at(1));
  expect(checked).toMatchObject({ feedback: { score: 0, notes: { [texts.indexOf('yes')]: 'SECRET why' } } });
  expect(checked.feedback?.misconceptions).toMatchObject([
    { id: 'missing-bias', name: expect.stringMatching(/\p{Script=Han}/u) },
  ]);
  const others = (await view(user, id)).items.slice(1);
  expect(JSON.stringify(others)).not.toContain(secretWord);
});

test('a test whose feedback comes on a date keeps result and keys back until then, in the history too', async () => {
  const [prof, user] = [await anInstructor(), await aLearner()];
  const later = { practice: true, timeLimit: null, attemptLimit: null, feedback: 'afterDate' } as const;
  await setPolicy(prof, 'all-kinds', { ...later, feedbackAt: at(100).now.toISOString() }, at());
  const id = await begin(user, 'test', 0, 'all-kinds');
  for (const item of items) await save(user, id, item.id, wrong[item.kind]);
  await expect(checkResponse(user, id, 'number', 'en', at())).rejects.toMatchObject({ code: 'feedback-closed' });
  await submitAttempt(user, id, at(1));
  const early = await view(user, id, 99);
  expect(early).toMatchObject({ result: null, feedbackAt: at(100).now.toISOString(), checkable: false });
  expect(JSON.stringify([early, await quizFor('all-kinds', 'en', user, at(99))])).not.toMatch(
    /SECRET|"score":|"earned"/,
  );
  expect(await quizFor('all-kinds', 'en', user, at(100))).toMatchObject({
    attempts: [{ result: { points: 11, waiting: 3 } }],
  });
  expect(JSON.stringify(await view(user, id, 100))).toContain(secretWord);
});

test('no quiz of the course sends a key or an explanation before its time', async () => {
  const user = await aLearner();
  for (const { slug, items: asked } of quizzes) {
    const { id } = await startAttempt(user, slug, 'test', setting());
    const text = JSON.stringify([await attemptFor(user, id, 'en'), await attemptFor(user, id, 'zh')]);
    const seed = await seedOf(id);
    expect(text).not.toContain(seed);
    expect(text).not.toMatch(/"(right|why|misconceptions?|wrong|answer|solution|output|steps|pairs|rubric|model)":/);
    for (const item of asked) {
      const { explanation } = variantOf<Kind>(item, seed);
      for (const each of Object.values(explanation)) expect(text).not.toContain(JSON.stringify(each).slice(1, -1));
    }
    await db().quizAttempt.delete({ where: { id } });
  }
});
