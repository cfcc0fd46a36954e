import type { CommentView, DiscussionView, RepliesView, ThreadView } from '#server/views-discussion.ts';

type Threads = readonly ThreadView[];

const sameId = (id: string) => (comment: CommentView) => comment.id === id;

/** A comment that was just written: a reply at the end of its thread, anything else at the top. */
export function withNew(threads: Threads, comment: CommentView): Threads {
  if (threads.some((thread) => thread.id === comment.id || thread.replies.comments.some(sameId(comment.id)))) {
    return withChanged(threads, comment);
  }
  if (comment.parent === null) return [{ ...comment, replies: { count: 0, comments: [], next: null } }, ...threads];
  return threads.map((thread) => {
    if (thread.id !== comment.parent) return thread;
    const { count, comments, next } = thread.replies;
    return { ...thread, replies: { count: count + 1, comments: [...comments, comment], next } };
  });
}

/** What has changed about a comment. */
export type Change = Pick<CommentView, 'id'> & Partial<CommentView>;

export const withChanged = (threads: Threads, comment: Change): Threads =>
  threads.map((thread) => {
    if (thread.id === comment.id) return { ...thread, ...comment };
    const { replies } = thread;
    if (!replies.comments.some(sameId(comment.id))) return thread;
    const comments = replies.comments.map((reply) => (reply.id === comment.id ? { ...reply, ...comment } : reply));
    return { ...thread, replies: { ...replies, comments } };
  });

/** How many of them have a text for their viewer. */
export const readableIn = (threads: Threads): number =>
  threads.flatMap((thread) => [thread, ...thread.replies.comments]).filter(({ text }) => text !== null).length;

/** The next page; what was written or moved meanwhile may come a second time. */
export function withPage(view: DiscussionView, page: DiscussionView): DiscussionView {
  const known = new Set(view.comments.map(({ id }) => id));
  return { ...page, comments: [...view.comments, ...page.comments.filter(({ id }) => !known.has(id))] };
}

/** The next replies of a thread, before those that were written here since. */
export const withReplies = (threads: Threads, id: string, page: RepliesView): Threads =>
  threads.map((thread) => {
    if (thread.id !== id) return thread;
    const { comments, count } = thread.replies;
    const coming = new Set(page.comments.map((reply) => reply.id));
    const known = comments.filter((reply) => !coming.has(reply.id));
    const last = page.comments.at(-1);
    const later = known.filter(({ createdAt, highlighted }) => last && !highlighted && createdAt > last.createdAt);
    const earlier = known.filter((reply) => !later.includes(reply));
    return { ...thread, replies: { count, next: page.next, comments: [...earlier, ...page.comments, ...later] } };
  });
