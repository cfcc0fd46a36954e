import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { call } from '#components/api.ts';
import { Comment } from '#components/discussion/comment.tsx';
import type { CommentDraft } from '#components/discussion/comment-draft.ts';
import { Composer } from '#components/discussion/composer.tsx';
import { focusComment, keepFocus } from '#components/discussion/focus.ts';
import type { Discussion } from '#components/discussion/use-discussion.ts';
import { useProblem } from '#components/discussion/use-problem.ts';
import type { CommentPlace, CommentView, DiscussionView, ThreadView } from '#server/views-discussion.ts';

interface Props {
  readonly thread: ThreadView;
  readonly place: CommentPlace;
  readonly you: DiscussionView['you'];
  readonly discussion: Discussion;
  readonly onSay: (text: string) => void;
}

/** A comment and its replies, one level deep: what answers a reply stands in the same thread. */
export function Thread({ thread, place, you, discussion, onSay }: Props) {
  const t = useTranslations('Discussion');
  const problem = useProblem();
  const [replying, setReplying] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const { replies } = thread;
  const shared = { you, onChange: discussion.change, onSay };

  async function send({ text, key }: CommentDraft): Promise<void> {
    const json = { place, parent: thread.id, text, key };
    const made = await call<CommentView>('/api/comments', { method: 'POST', json });
    discussion.add(made);
    setReplying(false);
    onSay(t('said.written'));
    focusComment(made.id);
  }
  async function more(): Promise<void> {
    setError(null);
    try {
      await discussion.moreReplies(thread);
    } catch (reason) {
      setError(reason);
    }
  }
  const reply = () => {
    setReplying(true);
    requestAnimationFrame(() => field.current?.focus());
  };
  // What was deleted or hidden cannot be answered any more.
  const onReply = thread.state === 'shown' ? reply : undefined;

  return (
    <li className="thread">
      <Comment comment={thread} onReply={onReply} {...shared} />
      {(replies.comments.length > 0 || replying) && (
        <div className="thread-replies">
          <ol className="grid gap-3" aria-label={t('reply.list')}>
            {replies.comments.map((each) => (
              <li key={each.id}>
                <Comment comment={each} onReply={onReply} {...shared} />
              </li>
            ))}
          </ol>
          {replies.next && (
            <button type="button" className="comment-action text-accent" onClick={() => void more()}>
              {t('reply.more', { count: replies.count - replies.comments.length })}
            </button>
          )}
          <p role="alert" className="text-fail text-sm empty:hidden">
            {error ? problem(error) : null}
          </p>
          {replying && you && (
            <div className="mt-3">
              <Composer
                person={you.id}
                what={`reply:${thread.id}`}
                label={t('reply.label')}
                action={t('reply.send')}
                field={field}
                onSend={send}
                onCancel={() => {
                  setReplying(false);
                  keepFocus(thread.id);
                }}
              />
            </div>
          )}
        </div>
      )}
    </li>
  );
}
