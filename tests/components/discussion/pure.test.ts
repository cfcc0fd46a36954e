import { expect, test } from 'vitest';
import { newKey } from '#components/discussion/comment-draft.ts';
import { Liker } from '#components/discussion/liker.ts';
import { readableIn, withChanged, withNew, withPage, withReplies } from '#components/discussion/threads.ts';
import { relativeTime } from '#lib/relative-time.ts';
import type { CommentView, DiscussionView, LikesView, ThreadView } from '#server/views-discussion.ts';

const view = (id: string, parent: string | null = null): CommentView => ({
  id,
  parent,
  state: 'shown',
  text: id,
  author: { name: 'Ada', role: 'learner' },
  mine: false,
  createdAt: `2026-01-01T00:00:00.${id.padStart(3, '0')}Z`,
  editedAt: null,
  highlighted: false,
  hiddenReason: null,
  likes: 0,
  liked: false,
});
const thread = (id: string, replies: readonly string[] = [], next: string | null = null): ThreadView => ({
  ...view(id),
  replies: { count: replies.length + (next ? 2 : 0), comments: replies.map((reply) => view(reply, id)), next },
});
const shape = (threads: readonly ThreadView[]) =>
  threads.map(({ id, replies }) => [id, ...replies.comments.map((reply) => reply.id)].join(' '));

test('a new comment stands at the top, a new reply at the end of its thread, and each only once', () => {
  const threads = [thread('1', ['2']), thread('3')];
  expect(shape(withNew(threads, view('9')))).toEqual(['9', '1 2', '3']);
  const answered = withNew(threads, view('9', '1'));
  expect(shape(answered)).toEqual(['1 2 9', '3']);
  expect(answered[0]?.replies.count).toBe(2);
  expect(shape(withNew(answered, view('9', '1')))).toEqual(['1 2 9', '3']);
});

test('a change reaches a comment or a reply and leaves its replies alone', () => {
  const threads = [thread('1', ['2']), thread('3')];
  expect(withChanged(threads, { id: '1', likes: 7 })[0]).toMatchObject({ likes: 7, text: '1', replies: { count: 1 } });
  expect(withChanged(threads, { id: '2', text: 'new' })[0]?.replies.comments[0]).toMatchObject({
    text: 'new',
    likes: 0,
  });
  expect(withChanged(threads, { id: '8', text: 'new' })).toEqual(threads);
});

test('a deleted comment counts no more, and again once it is taken back', () => {
  const threads = [thread('1', ['2']), thread('3')];
  const without = withChanged(threads, { id: '2', state: 'deleted', text: null });
  expect([readableIn(threads), readableIn(without)]).toEqual([3, 2]);
  expect(readableIn(withChanged(without, view('2', '1')))).toBe(3);
});

test('a page adds what is not there yet', () => {
  const page = (ids: readonly string[], next: string | null): DiscussionView => ({
    open: true,
    count: 4,
    comments: ids.map((id) => thread(id)),
    next,
    you: null,
  });
  const both = withPage(page(['1', '2'], 'a'), page(['2', '3'], null));
  expect([shape(both.comments), both.next]).toEqual([['1', '2', '3'], null]);
});

test('more replies go between those that came first and those that were written meanwhile', () => {
  const threads = withNew([thread('1', ['2', '3'], 'cursor')], view('9', '1'));
  const page = { comments: [view('4', '1'), view('5', '1')], next: null };
  const more = withReplies(threads, '1', page);
  expect(shape(more)).toEqual(['1 2 3 4 5 9']);
  expect(shape(withReplies(threads, '1', { comments: [view('4', '1'), view('9', '1')], next: null }))).toEqual([
    '1 2 3 4 9',
  ]);
});

test('a like shows at once, the newest wish counts, and one request goes at a time', async () => {
  const shown: LikesView[] = [];
  const sent: boolean[] = [];
  let answer = () => {};
  const send = (liked: boolean) => {
    sent.push(liked);
    return new Promise<LikesView>((resolve) => {
      answer = () => resolve({ liked, likes: liked ? 5 : 4 });
    });
  };
  const liker = new Liker(send, (likes) => shown.push(likes));
  const done = liker.wish(true, { likes: 4, liked: false });
  expect(shown.at(-1)).toEqual({ likes: 5, liked: true });
  void liker.wish(false, { likes: 5, liked: true });
  expect([shown.at(-1), sent]).toEqual([{ likes: 4, liked: false }, [true]]);
  answer();
  await new Promise((resolve) => setTimeout(resolve));
  expect(sent).toEqual([true, false]);
  answer();
  await done;
  expect(shown.at(-1)).toEqual({ likes: 4, liked: false });
});

test('a like that the server refuses is taken back, with the reason', async () => {
  const shown: [LikesView, unknown][] = [];
  const refusal = new Error('offline');
  const liker = new Liker(
    () => Promise.reject(refusal),
    (likes, problem) => shown.push([likes, problem]),
  );
  await liker.wish(true, { likes: 4, liked: false });
  expect(shown).toEqual([
    [{ likes: 5, liked: true }, null],
    [{ likes: 4, liked: false }, refusal],
  ]);
});

test('time is told in words of the reader’s language, and as a date after a week', () => {
  const now = new Date('2026-11-24T12:00:00Z');
  const ago = (seconds: number, locale: string) => relativeTime(new Date(now.getTime() - seconds * 1_000), now, locale);
  expect([-5, 5, 90, 7_200, 86_400, 500_000].map((seconds) => ago(seconds, 'en'))).toEqual([
    'now',
    'now',
    '1 minute ago',
    '2 hours ago',
    'yesterday',
    '5 days ago',
  ]);
  expect([5, 7_200, 86_400].map((seconds) => ago(seconds, 'zh'))).toEqual(['现在', '2小时前', '昨天']);
  expect(ago(30 * 86_400, 'en')).toMatch(/2026/);
});

test('each key is a UUID of its own, also where the page came without HTTPS', () => {
  const keys = Array.from({ length: 50 }, newKey);
  expect(new Set(keys).size).toBe(50);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
