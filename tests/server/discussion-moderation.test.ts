import { beforeEach, expect, test } from 'vitest';
import { PUT as putHidden } from '#app/api/comments/[id]/hidden/route.ts';
import { PUT as putHighlight } from '#app/api/comments/[id]/highlight/route.ts';
import { DELETE as deleteReports, POST as postReport } from '#app/api/comments/[id]/reports/route.ts';
import { DELETE as deleteComment, PUT as putComment } from '#app/api/comments/[id]/route.ts';
import { POST as postComment } from '#app/api/comments/route.ts';
import { db } from '#server/db.ts';
import { discussionOf } from '#server/discussion.ts';
import {
  dismissReports,
  hideComment,
  highlightComment,
  moderationList,
  reportedCount,
} from '#server/discussion-moderation.ts';
import { reportComment } from '#server/discussion-writing.ts';
import type { User } from '#server/users.ts';
import { anInstructor, exercise, lesson, say } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { call } from '#tests/server/http.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

beforeEach(async () => {
  await db().comment.deleteMany();
});

const read = async (user: User | null) => (await discussionOf(user, lesson, { sort: 'newest', after: null })).comments;
const list = (user: User | null, name: 'reported' | 'hidden', after: string | null = null) =>
  moderationList(user, 'zh', { list: name, after });
const refused = (code: string) => expect.objectContaining({ code });

test('a report waits for a moderator with its reason, and is done with once somebody has looked', async () => {
  const [ada, bo, prof] = [await aLearner(), await aLearner(), await anInstructor()];
  const { id } = await say(ada, 'rude', exercise);
  await say(ada, 'fine', exercise);
  await reportComment(prof, id, 'seen too');
  await expect(reportComment(ada, id, 'my own')).rejects.toEqual(refused('forbidden'));
  await hideComment(prof, id, { hidden: false, reason: 'nothing to show again' });
  expect(await reportedCount(prof)).toBe(1);
  const { items } = await list(prof, 'reported');
  expect(items).toMatchObject([
    {
      comment: { id, text: 'rude', state: 'shown' },
      place: { kind: 'exercise', slug: 'sigmoid', title: 'Sigmoid 函数' },
      reports: [{ reason: 'seen too', name: 'Prof' }],
      log: [],
    },
  ]);
  await dismissReports(prof, id);
  expect((await list(prof, 'reported')).items).toEqual([]);
  expect(await reportedCount(prof)).toBe(0);
  await expect(reportComment(bo, id, 'still')).rejects.toEqual(refused('not-found'));
});

test('the same report twice is one, another reason is another', async () => {
  const [bo, prof] = [await aLearner(), await anInstructor()];
  const { id } = await say(await aLearner(), 'spam');
  for (const reason of ['ads', 'ads', 'more ads']) await reportComment(bo, id, reason);
  expect((await list(prof, 'reported')).items[0]?.reports.map(({ reason }) => reason)).toEqual(['more ads', 'ads']);
  await dismissReports(prof, id);
  await reportComment(bo, id, 'ads');
  expect(await reportedCount(prof)).toBe(1);
});

test('a hidden comment is read by its author, who is told why, and by moderators; others see that it was there', async () => {
  const [ada, bo, prof] = [await aLearner(), await aLearner(), await anInstructor()];
  const { id } = await say(ada, 'SECRET');
  const reply = await say(ada, 'SECRET reply', lesson, (await say(bo, 'thread')).id);
  await reportComment(bo, id, 'rude');
  for (const each of [id, reply.id]) await hideComment(prof, each, { hidden: true, reason: 'be kind' });
  expect(await reportedCount(prof)).toBe(0);
  for (const viewer of [ada, prof]) {
    expect((await read(viewer)).map(({ state }) => state)).toEqual(['shown', 'hidden']);
    expect(await read(viewer)).toMatchObject([
      { replies: { comments: [{ text: 'SECRET reply', hiddenReason: 'be kind' }] } },
      { text: 'SECRET', hiddenReason: 'be kind' },
    ]);
  }
  for (const viewer of [null, await aGuest(), bo])
    expect(JSON.stringify(await read(viewer))).not.toMatch(/SECRET|kind/);
  await say(ada, 'but', lesson, id);
  expect(await read(bo)).toMatchObject([
    { text: 'thread', replies: { count: 0 } },
    { state: 'hidden', text: null, author: null, hiddenReason: null, replies: { comments: [{ text: 'but' }] } },
  ]);
  expect((await list(prof, 'hidden')).items.map(({ comment }) => comment.id).sort()).toEqual([id, reply.id].sort());
  await hideComment(prof, id, { hidden: false, reason: 'a mistake' });
  expect(await read(bo)).toMatchObject([{ text: 'thread' }, { text: 'SECRET', state: 'shown', hiddenReason: null }]);
  const log = await db().commentModeration.findMany({ where: { commentId: id }, orderBy: { id: 'asc' } });
  expect(log).toMatchObject([
    { action: 'hide', reason: 'be kind', userId: prof.id },
    { action: 'unhide', reason: 'a mistake', userId: prof.id },
  ]);
});

test('what an instructor highlights comes first, until they take it back', async () => {
  const [ada, prof] = [await aLearner(), await anInstructor()];
  const { id } = await say(ada, 'best');
  await say(ada, 'newer');
  expect(await highlightComment(prof, id, true)).toMatchObject({ highlighted: true });
  expect(await read(null)).toMatchObject([
    { text: 'best', highlighted: true },
    { text: 'newer', highlighted: false },
  ]);
  await highlightComment(prof, id, false);
  expect((await read(null)).map(({ text }) => text)).toEqual(['newer', 'best']);
});

test('the lists are read page by page, the longest waiting first', async () => {
  const [ada, bo, prof] = [await aLearner(), await aLearner(), await anInstructor()];
  const data = Array.from({ length: 23 }, (_, i) => ({ ...lesson, userId: ada.id, key: `${i}`, text: `${i}` }));
  const made = await db().comment.createManyAndReturn({ data, select: { id: true, text: true } });
  const at = (i: number) => new Date(1_700_000_000_000 + Math.floor(i / 2));
  const reports = made.map(({ id }, i) => ({ commentId: id, userId: bo.id, reason: 'x', createdAt: at(i) }));
  await db().commentReport.createMany({ data: reports });
  const first = await list(prof, 'reported');
  const second = await list(prof, 'reported', first.next);
  const seen = [...first.items, ...second.items].map(({ comment }) => Number(comment.text));
  expect([first.items.length, second.items.length, second.next]).toEqual([20, 3, null]);
  expect(new Set(seen).size).toBe(23);
  expect(seen.map((i) => Math.floor(i / 2))).toEqual([...seen.map((i) => Math.floor(i / 2))].sort((a, b) => a - b));
});

test('only moderators moderate, whoever’s comment it is', async () => {
  const [ada, bo] = [await aLearner(), await aLearner()];
  const { id } = await say(ada, 'mine');
  for (const [user, code] of [
    [null, 'not-signed-in'],
    [await aGuest(), 'not-signed-in'],
    [ada, 'forbidden'],
    [bo, 'forbidden'],
  ] as const) {
    await expect(hideComment(user, id, { hidden: true, reason: 'no' })).rejects.toEqual(refused(code));
    await expect(highlightComment(user, id, true)).rejects.toEqual(refused(code));
    await expect(dismissReports(user, id)).rejects.toEqual(refused(code));
    await expect(list(user, 'reported')).rejects.toEqual(refused(code));
    await expect(reportedCount(user)).rejects.toEqual(refused(code));
  }
  expect(await read(null)).toMatchObject([{ text: 'mine', highlighted: false }]);
});

test('each wrong request is told with a problem document, and other sites cannot write for a visitor', async () => {
  const [ada, bo, prof] = [await aLearner(), await aLearner(), await anInstructor()];
  const { id } = await say(ada, 'hello');
  const params = { id };
  const problem = async (response: Response) => {
    expect(response.headers.get('content-type')).toBe('application/problem+json');
    return [response.status, (await response.json()).code];
  };
  const input = { place: lesson, parent: null, text: 'x', key: crypto.randomUUID() };
  const wrong: [unknown, number, string][] = [
    [{ ...input, place: { kind: 'quiz', slug: 'x' } }, 400, 'invalid-body'],
    [{ ...input, text: 'x'.repeat(10_001) }, 400, 'invalid-body'],
    [{ ...input, text: '   ' }, 400, 'invalid-body'],
    [{ ...input, key: 'again' }, 400, 'invalid-body'],
    [{ ...input, place: { kind: 'lesson', slug: 'no-such' } }, 404, 'unknown-lesson'],
    ['x'.repeat(100_000), 413, 'body-too-large'],
  ];
  for (const [body, status, code] of wrong) {
    expect(await problem(await call(postComment, { as: bo, body }))).toEqual([status, code]);
  }
  expect(await problem(await call(postComment, { body: input }))).toEqual([401, 'not-signed-in']);
  expect(await problem(await call(putComment, { as: bo, method: 'PUT', params, body: { text: 'y' } }))).toEqual([
    403,
    'forbidden',
  ]);
  for (const wrongId of ['x', '\0', crypto.randomUUID()]) {
    const there = { id: wrongId };
    expect(await problem(await call(deleteComment, { as: ada, method: 'DELETE', params: there }))).toEqual([
      404,
      'not-found',
    ]);
  }
  const headers = { 'sec-fetch-site': 'cross-site' };
  const others = [
    call(postComment, { as: bo, body: input, headers }),
    call(putComment, { as: ada, method: 'PUT', params, body: { text: 'y' }, headers }),
    call(deleteComment, { as: ada, method: 'DELETE', params, headers }),
    call(postReport, { as: bo, params, body: { reason: 'x' }, headers }),
    call(putHidden, { as: prof, method: 'PUT', params, body: { hidden: true, reason: 'x' }, headers }),
    call(putHighlight, { as: prof, method: 'PUT', params, headers }),
    call(deleteReports, { as: prof, method: 'DELETE', params, headers }),
  ];
  for (const response of others) expect(await problem(await response)).toEqual([403, 'cross-site']);
  expect(await read(null)).toMatchObject([{ text: 'hello', highlighted: false, state: 'shown' }]);
});
