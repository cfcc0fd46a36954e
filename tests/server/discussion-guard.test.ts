import { beforeEach, expect, test } from 'vitest';
import { PUT as putLike } from '#app/api/comments/[id]/like/route.ts';
import { GET as getReplies } from '#app/api/comments/[id]/replies/route.ts';
import { POST as postReport } from '#app/api/comments/[id]/reports/route.ts';
import { PUT as putComment } from '#app/api/comments/[id]/route.ts';
import { GET as getVersions } from '#app/api/comments/[id]/versions/route.ts';
import { GET as getComments, POST as postComment } from '#app/api/comments/route.ts';
import { POST as postOpen } from '#app/api/exercises/[slug]/discussion/route.ts';
import { db } from '#server/db.ts';
import { guestIdFrom, mergeGuest } from '#server/guests.ts';
import { openSolution } from '#server/progress.ts';
import type { User } from '#server/users.ts';
import { anInstructor, exercise, say, solve } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

beforeEach(async () => {
  await db().comment.deleteMany();
});

const path = `/api/comments?kind=exercise&slug=${exercise.slug}`;
const read = async (as: User | null, headers = {}) => (await call(getComments, { as, path, headers })).json();

/** A thread with a reply by somebody who has solved it. */
async function spoilers() {
  const ada = await aLearner();
  await solve(ada, exercise.slug);
  const thread = await say(ada, 'SPOILER one', exercise);
  const reply = await say(ada, 'SPOILER two', exercise, thread.id);
  return { ada, thread, reply };
}

test('no answer of the API holds an exercise’s comments before it is solved', async () => {
  const { thread, reply } = await spoilers();
  const bo = await aLearner();
  for (const as of [null, await aGuest(), bo]) {
    const told: string[] = [];
    const ask = async (response: Promise<Response>) => told.push(await (await response).text());
    for (const sort of ['newest', 'oldest', 'top']) await ask(call(getComments, { as, path: `${path}&sort=${sort}` }));
    for (const { id } of [thread, reply]) {
      const params = { id };
      await ask(call(getReplies, { as, params }));
      await ask(call(getVersions, { as, params }));
      await ask(call(putLike, { as, params, method: 'PUT' }));
      await ask(call(postReport, { as, params, body: { reason: 'let me see' } }));
      await ask(call(putComment, { as, params, method: 'PUT', body: { text: 'x' } }));
    }
    const body = { place: exercise, parent: thread.id, text: 'hm', key: crypto.randomUUID() };
    await ask(call(postComment, { as, body }));
    expect(told.join('\n')).not.toContain('SPOILER');
    expect(JSON.parse(told[0] ?? '')).toMatchObject({ open: false, count: 2, comments: [], next: null });
  }
});

test('whoever has solved it, opened its solution or moderates reads them at once', async () => {
  await spoilers();
  const [solved, reader] = [await aLearner(), await aLearner()];
  await solve(solved, exercise.slug);
  await openSolution(reader, exercise.slug);
  for (const as of [solved, reader, await anInstructor()]) {
    expect(await read(as)).toMatchObject({
      open: true,
      comments: [{ text: 'SPOILER one', replies: { comments: [{ text: 'SPOILER two' }] } }],
    });
  }
});

test('whoever asks for them reads them from then on, also a stranger and after signing in', async () => {
  await spoilers();
  const params = { slug: exercise.slug };
  const opened = await call(postOpen, { params, body: {} });
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(await read(null, { cookie })).toMatchObject({ open: true, comments: [{ text: 'SPOILER one' }], you: null });
  const learner = await aLearner();
  expect(await read(learner)).toMatchObject({ open: false });
  await mergeGuest(guestIdFrom(cookie.split('=')[1]) ?? '', learner.id);
  expect(await read(learner)).toMatchObject({ open: true });
  expect((await call(postOpen, { as: learner, params: { slug: 'no-such' }, body: {} })).status).toBe(404);
});

test('another exercise’s solution opens nothing', async () => {
  await spoilers();
  const bo = await aLearner();
  await solve(bo, 'weighted-sum');
  expect(await read(bo)).toMatchObject({ open: false, comments: [] });
});

test('who has not solved it can ask, and sees the question but not the answers', async () => {
  const { ada } = await spoilers();
  const bo = await aLearner();
  const question = await say(bo, 'why not 1?', exercise);
  await say(ada, 'SPOILER three', exercise, question.id);
  const told = await read(bo);
  expect(told).toMatchObject({ open: false, count: 4, comments: [{ text: 'why not 1?', replies: { count: 0 } }] });
  expect(JSON.stringify(told)).not.toContain('SPOILER');
});
