import { randomUUID } from 'node:crypto';
import { beforeEach, expect, test } from 'vitest';
import type { Sorting } from '#lib/comment.ts';
import { maxCommentLength } from '#lib/comment.ts';
import { db } from '#server/db.ts';
import { discussionOf, repliesTo, versionsOf } from '#server/discussion.ts';
import { hideComment, highlightComment } from '#server/discussion-moderation.ts';
import {
  comment,
  commentSchema,
  deleteComment,
  editComment,
  likeComment,
  reportComment,
  restoreComment,
} from '#server/discussion-writing.ts';
import type { User } from '#server/users.ts';
import { anInstructor, exercise, lesson, say } from '#tests/server/comments.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest, aLearner } from '#tests/server/people.ts';

withDatabase();

beforeEach(async () => {
  await db().comment.deleteMany();
});

const newest = { sort: 'newest', after: null } as const;
const read = (user: User | null, place = lesson) => discussionOf(user, place, newest);
const texts = async (user: User | null, place = lesson) => (await read(user, place)).comments.map(({ text }) => text);
const refused = (code: string) => expect.objectContaining({ code });

test('what is said under a lesson is read by everybody, and only there', async () => {
  const ada = await aLearner();
  const said = await say(ada, 'Why $\\sigma$?');
  expect(said).toMatchObject({
    text: 'Why $\\sigma$?',
    mine: true,
    likes: 0,
    author: { name: 'Ada', role: 'learner' },
  });
  for (const viewer of [null, await aGuest(), await aLearner()]) {
    expect((await read(viewer)).comments).toMatchObject([{ id: said.id, mine: false, replies: { count: 0 } }]);
  }
  expect(await texts(ada, { kind: 'lesson', slug: 'a-network' })).toEqual([]);
});

test('guests and strangers read but do not write, like or report', async () => {
  const { id } = await say(await aLearner(), 'hello');
  for (const viewer of [null, await aGuest()]) {
    expect((await read(viewer)).you).toBeNull();
    const input = { place: lesson, parent: null, text: 'me too', key: randomUUID() };
    await expect(comment(viewer, input)).rejects.toEqual(refused('not-signed-in'));
    await expect(likeComment(viewer, id, true)).rejects.toEqual(refused('not-signed-in'));
    await expect(reportComment(viewer, id, 'bad')).rejects.toEqual(refused('not-signed-in'));
    await expect(editComment(viewer, id, 'mine')).rejects.toEqual(refused('not-signed-in'));
    await expect(deleteComment(viewer, id)).rejects.toEqual(refused('not-signed-in'));
  }
  expect(await texts(null)).toEqual(['hello']);
});

test('a comment sent twice is one comment', async () => {
  const ada = await aLearner();
  const input = { place: lesson, parent: null, text: 'once', key: randomUUID() };
  const both = await Promise.all([comment(ada, input), comment(ada, input)]);
  expect(both[0].id).toBe(both[1].id);
  expect(await texts(ada)).toEqual(['once']);
  const bo = await comment(await aLearner(), input);
  expect(bo.id).not.toBe(both[0].id);
});

test('replies go one level deep, and belong to the place of what they answer', async () => {
  const ada = await aLearner();
  const question = await say(ada, 'question');
  const answer = await say(ada, 'answer', lesson, question.id);
  await expect(say(ada, 'deeper', lesson, answer.id)).rejects.toEqual(refused('invalid-body'));
  await expect(say(ada, 'elsewhere', { kind: 'lesson', slug: 'a-network' }, question.id)).rejects.toEqual(
    refused('invalid-body'),
  );
  await expect(say(ada, 'to nobody', lesson, randomUUID())).rejects.toEqual(refused('not-found'));
  expect((await read(null)).comments).toMatchObject([
    { text: 'question', replies: { count: 1, comments: [{ text: 'answer', parent: question.id }], next: null } },
  ]);
});

test('there is no discussion of what does not exist', async () => {
  await expect(read(null, { kind: 'exercise', slug: 'no-such' })).rejects.toEqual(refused('unknown-exercise'));
  await expect(read(null, { kind: 'lesson', slug: 'no-such' })).rejects.toEqual(refused('unknown-lesson'));
  const ada = await aLearner();
  await expect(say(ada, 'x', { kind: 'lesson', slug: '../x' })).rejects.toEqual(refused('unknown-lesson'));
});

test('an edit keeps every earlier text, for its author and moderators alone', async () => {
  const [ada, bo, prof] = [await aLearner(), await aLearner(), await anInstructor()];
  const { id, createdAt } = await say(ada, 'first');
  await editComment(ada, id, 'second');
  const edited = await editComment(ada, id, 'third');
  expect(edited).toMatchObject({ text: 'third', createdAt, editedAt: expect.any(String) });
  expect((await editComment(ada, id, 'third')).editedAt).toBe(edited.editedAt);
  for (const viewer of [ada, prof]) {
    expect((await versionsOf(viewer, id)).map(({ text }) => text).sort()).toEqual(['first', 'second']);
  }
  for (const viewer of [null, await aGuest(), bo]) {
    await expect(versionsOf(viewer, id)).rejects.toEqual(refused('not-found'));
  }
});

test('two edits at once lose neither text', async () => {
  const ada = await aLearner();
  const { id } = await say(ada, 'zero');
  await Promise.all(['one', 'two', 'three'].map((text) => editComment(ada, id, text)));
  const kept = [...(await texts(ada)), ...(await versionsOf(ada, id)).map(({ text }) => text)];
  expect(kept.sort()).toEqual(['one', 'three', 'two', 'zero']);
});

test('nobody changes the comments of others, not even a moderator', async () => {
  const { id } = await say(await aLearner(), 'mine');
  for (const other of [await aLearner(), await anInstructor()]) {
    await expect(editComment(other, id, 'yours')).rejects.toEqual(refused('forbidden'));
    await expect(deleteComment(other, id)).rejects.toEqual(refused('forbidden'));
    await expect(restoreComment(other, id)).rejects.toEqual(refused('not-found'));
  }
  expect(await texts(null)).toEqual(['mine']);
});

test('a deleted comment is gone, stays as deleted while it has replies, and can be taken back', async () => {
  const [ada, bo, prof] = [await aLearner(), await aLearner(), await anInstructor()];
  const [lonely, answered] = [await say(ada, 'lonely'), await say(ada, 'answered')];
  await say(bo, 'a reply', lesson, answered.id);
  for (const { id } of [lonely, answered]) await deleteComment(ada, id);
  for (const viewer of [null, ada, prof]) {
    const { comments, count } = await read(viewer);
    expect(comments).toMatchObject([
      { state: 'deleted', text: null, author: null, editedAt: null, replies: { comments: [{ text: 'a reply' }] } },
    ]);
    expect(count).toBe(1);
    expect(JSON.stringify(comments)).not.toMatch(/answered|lonely/);
  }
  await expect(say(bo, 'late', lesson, answered.id)).rejects.toEqual(refused('not-found'));
  await expect(editComment(ada, answered.id, 'again')).rejects.toEqual(refused('not-found'));
  await expect(likeComment(bo, answered.id, true)).rejects.toEqual(refused('not-found'));
  expect((await versionsOf(prof, answered.id)).map(({ text }) => text)).toEqual(['answered']);
  await expect(versionsOf(bo, answered.id)).rejects.toEqual(refused('not-found'));
  await expect(restoreComment(bo, answered.id)).rejects.toEqual(refused('not-found'));
  expect(await restoreComment(ada, answered.id)).toMatchObject({ state: 'shown', text: 'answered' });
});

test('a like counts once, can be taken back, and is never one’s own', async () => {
  const [ada, bo] = [await aLearner(), await aLearner()];
  const { id } = await say(ada, 'like me');
  await expect(likeComment(ada, id, true)).rejects.toEqual(refused('forbidden'));
  expect(await likeComment(bo, id, true)).toEqual({ likes: 1, liked: true });
  expect(await likeComment(bo, id, true)).toEqual({ likes: 1, liked: true });
  expect((await read(bo)).comments).toMatchObject([{ likes: 1, liked: true }]);
  expect((await read(ada)).comments).toMatchObject([{ likes: 1, liked: false }]);
  expect(await likeComment(bo, id, false)).toEqual({ likes: 0, liked: false });
});

test('pages hold each comment once, highlighted ones first, in every order', async () => {
  const [ada, bo, prof] = [await aLearner(), await aLearner(), await anInstructor()];
  const data = Array.from({ length: 45 }, (_, i) => ({
    ...lesson,
    userId: ada.id,
    key: `${i}`,
    text: `${i}`,
    // some of them at the same instant
    createdAt: new Date(1_700_000_000_000 + Math.floor(i / 3) * 1_000),
  }));
  const made = await db().comment.createManyAndReturn({ data, select: { id: true, text: true } });
  const idOf = (text: string) => made.find((each) => each.text === text)?.id ?? '';
  await likeComment(bo, idOf('7'), true);
  await highlightComment(prof, idOf('30'), true);
  for (const sort of ['newest', 'oldest', 'top'] satisfies Sorting[]) {
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page = await discussionOf(null, lesson, { sort, after });
      seen.push(...page.comments.map(({ text }) => text ?? ''));
      after = page.next;
    } while (after);
    expect(seen).toHaveLength(45);
    expect(new Set(seen).size).toBe(45);
    expect(seen[0]).toBe('30');
    const times = seen.slice(1).map((text) => Math.floor(Number(text) / 3));
    if (sort === 'top') expect(seen[1]).toBe('7');
    else expect(times).toEqual([...times].sort((a, b) => (sort === 'oldest' ? a - b : b - a)));
  }
  await expect(discussionOf(null, lesson, { sort: 'newest', after: 'nonsense' })).rejects.toEqual(
    refused('invalid-query'),
  );
});

test('a thread comes with its first replies, and the others follow page by page', async () => {
  const ada = await aLearner();
  const { id } = await say(ada, 'thread');
  const data = Array.from({ length: 26 }, (_, i) => ({
    ...lesson,
    userId: ada.id,
    parentId: id,
    key: `r${i}`,
    text: `${i}`,
    createdAt: new Date(1_700_000_000_000 + i),
  }));
  await db().comment.createMany({ data });
  const [thread] = (await read(null)).comments;
  const seen = thread?.replies.comments.map(({ text }) => text) ?? [];
  expect(thread?.replies.count).toBe(26);
  expect(seen).toHaveLength(3);
  for (let after = thread?.replies.next ?? null; after; ) {
    const page = await repliesTo(null, id, after);
    seen.push(...page.comments.map(({ text }) => text));
    after = page.next;
  }
  expect(seen).toEqual(data.map(({ text }) => text));
});

test('whoever writes very much has to wait, and is told how long', async () => {
  const ada = await aLearner();
  for (let n = 0; n < 20; n++) await say(ada, `${n}`);
  await expect(say(ada, 'one more')).rejects.toMatchObject({ code: 'rate-limited', retryAfter: expect.any(Number) });
  expect((await read(ada)).count).toBe(20);
});

test('a comment is text that can be stored and seen', () => {
  const given = { place: lesson, parent: null, key: randomUUID() };
  const textOf = (text: string) => commentSchema.safeParse({ ...given, text }).data?.text;
  for (const bad of ['', ' \n\t ', '\u200b\u200e', 'a\0b', '\ud800', 'x'.repeat(maxCommentLength + 1)]) {
    expect([bad.slice(0, 5), textOf(bad)]).toEqual([bad.slice(0, 5), undefined]);
  }
  expect(textOf('\n\n    x = 1\n\n')).toBe('    x = 1');
  expect(textOf('x'.repeat(maxCommentLength))).toHaveLength(maxCommentLength);
});

test('a comment outlives its author’s account, without the name', async () => {
  const ada = await aLearner();
  await say(ada, 'still here');
  await db().user.delete({ where: { id: ada.id }, select: { id: true } });
  expect((await read(null)).comments).toMatchObject([{ text: 'still here', author: null, mine: false }]);
});

test('one’s own question is shown before the exercise is solved, and that it was hidden', async () => {
  const [ada, prof] = [await aLearner(), await anInstructor()];
  const { id } = await say(ada, 'my question', exercise);
  expect(await read(ada, exercise)).toMatchObject({ open: false, count: 1, comments: [{ id, text: 'my question' }] });
  await hideComment(prof, id, { hidden: true, reason: 'gives it away' });
  expect((await read(ada, exercise)).comments).toMatchObject([{ state: 'hidden', hiddenReason: 'gives it away' }]);
});
