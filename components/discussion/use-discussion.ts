import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { call } from '#components/api.ts';
import {
  type Change,
  readableIn,
  withChanged,
  withNew,
  withPage,
  withReplies,
} from '#components/discussion/threads.ts';
import type { Sorting } from '#lib/comment.ts';
import type { CommentPlace, CommentView, DiscussionView, RepliesView, ThreadView } from '#server/views-discussion.ts';

export type DiscussionState =
  | { readonly phase: 'loading' }
  | { readonly phase: 'problem'; readonly error: unknown }
  | { readonly phase: 'done'; readonly view: DiscussionView };

/** A discussion as far as it was loaded, and what changes it. */
export function useDiscussion({ kind, slug }: CommentPlace) {
  const [sort, setSort] = useState<Sorting>('newest');
  const [state, setState] = useState<DiscussionState>({ phase: 'loading' });
  const latest = useRef(0);

  const ask = useCallback(
    (after: string | null) => {
      const query = new URLSearchParams({ kind, slug, sort, ...(after && { after }) });
      return call<DiscussionView>(`/api/comments?${query}`);
    },
    [kind, slug, sort],
  );

  const load = useCallback(async () => {
    latest.current += 1;
    const mine = latest.current;
    try {
      const view = await ask(null);
      if (mine === latest.current) setState({ phase: 'done', view });
    } catch (error) {
      if (mine === latest.current) setState({ phase: 'problem', error });
    }
  }, [ask]);
  useEffect(() => void load(), [load]);

  const actions = useMemo(() => {
    const update = (change: (view: DiscussionView) => DiscussionView) =>
      setState((now) => (now.phase === 'done' ? { phase: 'done', view: change(now.view) } : now));
    /** What comes and goes here is counted with the rest. */
    const counting = (change: (threads: readonly ThreadView[]) => readonly ThreadView[]) =>
      update((view) => {
        const comments = change(view.comments);
        return { ...view, comments, count: view.count + readableIn(comments) - readableIn(view.comments) };
      });
    return {
      add: (comment: CommentView) => counting((threads) => withNew(threads, comment)),
      change: (comment: Change) => counting((threads) => withChanged(threads, comment)),
      /** @throws what `call` throws */
      async more(after: string) {
        const page = await ask(after);
        update((view) => withPage(view, page));
      },
      /** @throws what `call` throws */
      async moreReplies({ id, replies }: ThreadView) {
        const page = await call<RepliesView>(
          `/api/comments/${id}/replies?${new URLSearchParams({ after: replies.next ?? '' })}`,
        );
        update((view) => ({ ...view, comments: withReplies(view.comments, id, page) }));
      },
    };
  }, [ask]);

  /** @throws what `call` throws */
  const open = useCallback(async () => {
    await call(`/api/exercises/${slug}/discussion`, { method: 'POST', json: {} });
    await load();
  }, [slug, load]);

  return { state, sort, setSort, load, open, ...actions };
}

export type Discussion = ReturnType<typeof useDiscussion>;
