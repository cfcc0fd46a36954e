import { expect, test } from 'vitest';
import { POST as postReview } from '#app/api/reviews/[id]/route.ts';
import { GET as getReviews } from '#app/api/reviews/route.ts';
import { quizzes } from '#exercises/quiz/catalog.ts';
import { db } from '#server/db.ts';
import { mergeGuest } from '#server/guests.ts';
import { newId } from '#server/ids.ts';
import { setPolicy } from '#server/quiz-policy.ts';
import { mostADay, type ReviewSetting, reviewSetting } from '#server/review-deck.ts';
import { itemIndex } from '#server/review-items.ts';
import { dueCount, respond, reviewsFor } from '#server/reviews.ts';
import type { User } from '#server/users.ts';
import type { ReviewsView } from '#server/views-reviews.ts';
import { anInstructor } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';
import { secretWord, shortQuiz } from '#tests/server/quiz-of-all-kinds.ts';

withDatabase();

const dayMs = 24 * 60 * 60 * 1000;
const start = Date.parse('2026-11-24T09:00:00Z');

/** Some days after the 24th, at nine o'clock, with the course's quizzes or others. */
const on = (days: number, known = quizzes, zone = 'UTC'): ReviewSetting => ({
  now: new Date(start + days * dayMs),
  zone,
  quizzes: known,
});
const short = [shortQuiz];

interface HandedIn {
  readonly exercise?: string;
  readonly verdict?: 'pass' | 'fail';
  readonly status?: string;
  readonly misconception?: string | null;
  readonly bugs?: readonly string[];
  /** On the 24th unless it says otherwise. */
  readonly createdAt?: Date;
}

/** A submission with its report, as the worker would have left them. */
async function handedIn(user: User, given: HandedIn = {}): Promise<void> {
  const {
    exercise = 'sigmoid',
    verdict = 'fail',
    status = 'completed',
    misconception = null,
    createdAt = new Date(start),
  } = given;
  const body = given.bugs ? { bugs: { total: 3, left: given.bugs } } : {};
  const report = { verdict, status, score: 0, misconception, body, engine: 'test', content: 'test' };
  await db().submission.create({
    data: {
      ...{ id: newId(), userId: user.id, exercise, language: 'python', source: '', seed: 'test', createdAt },
      ...{ state: 'graded', report: { create: report } },
    },
  });
}

/** What is right in the item with fresh numbers, read off its question. */
function sumAsked({ review }: ReviewsView): { typed: string } {
  const [a = 0, b = 0] = (review?.item.prompt.match(/\d+/g) ?? []).map(Number);
  return { typed: String(a + b) };
}

const differenceAsked = ({ review }: ReviewsView): { typed: string } => {
  const [a = 0, b = 0] = (review?.item.prompt.match(/\d+/g) ?? []).map(Number);
  return { typed: String(a - b) };
};

const answer = (user: User, view: ReviewsView, response: unknown, here: ReviewSetting) =>
  respond(user, view.review?.id ?? '', response, 'en', here);

test('a wrong idea that a program showed comes back the next day as a quiz item that offers it', async () => {
  const user = await aGuest();
  const misconception = 'missing-hidden-sigmoid-derivative';
  await handedIn(user, { exercise: 'backprop-w1', misconception });
  expect(await reviewsFor(user, 'en', on(0))).toMatchObject({ due: 0, next: '2026-11-25', review: null });
  let view = await reviewsFor(user, 'en', on(1));
  expect(view.due).toBe(3); // the idea and the two concepts of the exercise
  const cards = new Set<string>();
  for (let i = 0; i < 3 && view.review; i += 1) {
    const asked = quizzes.flatMap(({ slug }) => itemIndex(quizzes).find(slug, view.review?.item.id ?? '') ?? []);
    if (asked.some((each) => each.misconceptions.includes(misconception))) cards.add('found');
    const { kind } = view.review.item;
    const wrong = {
      choice: { chosen: 0 },
      choices: { chosen: [0] },
      number: { typed: '77' },
      formula: { typed: '77' },
    };
    const response = kind in wrong ? wrong[kind as keyof typeof wrong] : { typed: '77' };
    await answer(user, view, response, on(1));
    view = await reviewsFor(user, 'en', on(1));
  }
  expect(cards).toEqual(new Set(['found']));
  expect(await db().review.count({ where: { userId: user.id, card: `misconception:${misconception}` } })).toBe(1);
  expect(view).toMatchObject({ due: 0, review: null });
});

test('bugs left in a program come back too; what did not run, or was passed with the solution open, does not', async () => {
  const user = await aLearner();
  await handedIn(user, { status: 'timeout' });
  await db().progress.create({
    data: { userId: user.id, exercise: 'sigmoid', solutionOpenedAt: new Date(start - dayMs / 2) },
  });
  await handedIn(user, { verdict: 'pass' });
  expect(await reviewsFor(user, 'en', on(1, short))).toMatchObject({ due: 0, next: null });
  await handedIn(user, { exercise: 'no-longer-there', bugs: ['missing-bias', 'sum-not-mean'] });
  expect(await dueCount(user, on(1, short))).toBe(2);
});

test('what is right comes ever more seldom, what is wrong comes the next day, with other numbers', async () => {
  const user = await aLearner();
  await handedIn(user);
  const first = await reviewsFor(user, 'en', on(1, short));
  expect(first).toMatchObject({ today: '2026-11-25', due: 1, done: 0, review: { item: { id: 'number' } } });
  const told = await answer(user, first, sumAsked(first), on(1, short));
  expect(told).toMatchObject({ due: 0, done: 1, review: { item: { feedback: { score: 1, misconceptions: [] } } } });
  const days = Math.round((Date.parse(told.next ?? '') - start) / dayMs + 0.5);
  expect(days).toBeGreaterThan(2);
  const again = await reviewsFor(user, 'en', on(days, short));
  expect(again.review?.item.prompt).not.toBe(first.review?.item.prompt);
  const wrong = await answer(user, again, differenceAsked(again), on(days, short));
  expect(wrong.review?.item.feedback).toMatchObject({ score: 0, misconceptions: [{ id: 'sum-not-mean' }] });
  expect(wrong.next).toBe(new Date(start + (days + 1) * dayMs).toISOString().slice(0, 10));
  expect(await dueCount(user, on(days + 1, short))).toBe(2); // the concept, and the idea it showed
});

test('a response sent twice, or by two tabs, counts once and is told the same', async () => {
  const user = await aLearner();
  await handedIn(user);
  const view = await reviewsFor(user, 'en', on(1, short));
  const right = sumAsked(view);
  const told = await Promise.all([1, 2, 3].map(() => answer(user, view, right, on(1, short))));
  const later = await answer(user, view, { typed: '0' }, on(1, short));
  for (const each of told) expect(each).toEqual(later);
  expect(later.review?.item).toMatchObject({ response: right, feedback: { score: 1 } });
  expect(await db().review.count({ where: { userId: user.id } })).toBe(1);
  const seenAgain = await reviewsFor(user, 'zh', on(3, short), view.review?.id);
  expect(seenAgain.review?.item).toMatchObject({ response: right, feedback: { score: 1 } });
});

test('who thinks past midnight may still respond; what is not due, or not one’s own, is refused', async () => {
  const [user, other] = [await aLearner(), await aLearner()];
  await handedIn(user);
  const view = await reviewsFor(user, 'en', on(1, short));
  const refused = (code: string) => expect.objectContaining({ code });
  await expect(answer(other, view, { typed: '1' }, on(1, short))).rejects.toEqual(refused('review-over'));
  await expect(answer(user, view, { typed: 'x' }, on(1, short))).rejects.toMatchObject({
    code: 'unreadable-response',
    more: { unreadable: 'number' },
  });
  await expect(answer(user, view, { chosen: 1 }, on(1, short))).rejects.toEqual(refused('unreadable-response'));
  await expect(answer(user, view, { typed: '1' }, on(3, short))).rejects.toEqual(refused('review-over'));
  expect((await answer(user, view, sumAsked(view), on(2, short))).review?.item.feedback?.score).toBe(1);
  expect(await reviewsFor(other, 'en', on(2, short), view.review?.id)).toMatchObject({ review: null });
});

test('no key, seed, explanation or name of the card is in what a browser gets before it responds', async () => {
  for (const misconception of ['missing-bias', null]) {
    const user = await aLearner();
    await handedIn(user, { misconception });
    const view = await reviewsFor(user, 'en', on(1, short));
    const text = JSON.stringify(view);
    const isNumber = view.review?.item.kind === 'number';
    const words = [secretWord, 'missing-bias', 'sum-not-mean', 'seed', 'concept:'];
    for (const word of [...words, ...(isNumber ? [sumAsked(view).typed] : [])]) expect(text).not.toContain(word);
    expect(view.review).toMatchObject({ concepts: null, item: { feedback: null } });
    const response = isNumber ? { typed: '1' } : { chosen: 0 };
    const told = await answer(user, view, response, on(1, short));
    expect(JSON.stringify(told)).toContain(secretWord);
    expect(told.review?.concepts).toEqual([{ unit: 'one-neuron', title: 'The sigmoid' }]);
  }
});

test('a quiz that is a test only lends no items, and a test whose feedback is to come tells nothing', async () => {
  const user = await aLearner();
  const attempt = (item: string) =>
    db().quizAttempt.create({
      data: {
        ...{ userId: user.id, quiz: 'short', mode: 'test', seed: 'x', content: 'x' },
        ...{ startedAt: new Date(start), submittedAt: new Date(start) },
        responses: {
          create: { item, response: { chosen: 1 }, score: 0, points: 1, misconceptions: ['missing-bias'] },
        },
      },
    });
  await attempt('choice');
  const policy = { practice: true, timeLimit: null, attemptLimit: null };
  const set = async (practice: boolean, feedbackAt: string | null) =>
    setPolicy(
      await anInstructor(),
      'short',
      { ...policy, practice, feedback: feedbackAt ? 'afterDate' : 'onSubmit', feedbackAt },
      { now: new Date(start), find: () => shortQuiz },
    );
  expect(await dueCount(user, on(1, short))).toBe(2);
  await set(true, '2026-11-26T00:00:00Z');
  expect(await reviewsFor(user, 'en', on(1, short))).toMatchObject({ due: 0, next: null });
  expect(await dueCount(user, on(2, short))).toBe(2);
  await set(false, null);
  expect(await dueCount(user, on(2, short))).toBe(0);
  await set(true, null);
});

test('a day has an end: no more than twenty reviews, the others wait for the next', async () => {
  const user = await aLearner();
  const all = [...new Set(quizzes.flatMap(({ items }) => items.flatMap(({ concepts }) => concepts)))];
  const ideas = quizzes.flatMap((quiz) =>
    quiz.items.flatMap(({ id }) => itemIndex(quizzes).find(quiz.slug, id)?.misconceptions ?? []),
  );
  await handedIn(user, { exercise: 'training-bugs', bugs: [...new Set(ideas)] });
  expect(all.length).toBeGreaterThan(0);
  expect(await reviewsFor(user, 'en', on(1))).toMatchObject({ due: mostADay, next: '2026-11-26' });
});

test('the day is the viewer’s: what is due tomorrow in London is due today in Kiritimati', async () => {
  const user = await aLearner();
  await handedIn(user);
  const at = (hour: number, zone: string) => ({ ...on(0, short, zone), now: new Date(start + hour * 3_600_000) });
  expect(await dueCount(user, at(2, 'Pacific/Kiritimati'))).toBe(1); // 09:00 UTC is 23:00 there
  expect(await dueCount(user, at(2, 'Europe/London'))).toBe(0);
  expect(await dueCount(user, at(14, 'Europe/London'))).toBe(0);
  expect(await dueCount(user, at(15, 'Europe/London'))).toBe(1);
});

test('signing in takes a guest’s reviews along, and deleting a person deletes them', async () => {
  const [guest, learner] = [await aGuest(), await aLearner()];
  await handedIn(guest);
  const view = await reviewsFor(guest, 'en', on(1, short));
  const told = await answer(guest, view, sumAsked(view), on(1, short));
  await mergeGuest(guest.id, learner.id);
  expect(await reviewsFor(learner, 'en', on(1, short))).toMatchObject({ due: 0, done: 1, next: told.next });
  await db().user.delete({ where: { id: learner.id } });
  expect(await db().review.count({ where: { id: view.review?.id ?? '' } })).toBe(0);
});

test('over HTTP strangers have nothing due, and each person their own', async () => {
  expect(await (await call(getReviews)).json()).toMatchObject({ due: 0, done: 0, review: null });
  expect((await call(getReviews, { path: '/?timeZone=Mars/Olympus' })).status).toBe(400);
  const user = await aGuest();
  await handedIn(user, { createdAt: new Date(Date.now() - 3 * dayMs) });
  const path = '/?locale=zh&timeZone=Asia/Shanghai';
  const due: ReviewsView = await (await call(getReviews, { as: user, path })).json();
  expect(due).toEqual(await reviewsFor(user, 'zh', reviewSetting('Asia/Shanghai')));
  expect(due).toMatchObject({ due: 1, review: { item: { feedback: null } } });
  const mine = { as: user, path, params: { id: due.review?.id ?? '' } };
  const unreadable = await call(postReview, { ...mine, body: { response: null } });
  expect([unreadable.status, await unreadable.json()]).toMatchObject([422, { code: 'unreadable-response' }]);
  const gone = { params: { id: 'x' }, body: { response: null } };
  expect((await call(postReview, gone)).status).toBe(409);
  expect((await call(postReview, { as: user, ...gone })).status).toBe(409);
});
