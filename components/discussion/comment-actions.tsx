import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { call } from '#components/api.ts';
import { keepFocus } from '#components/discussion/focus.ts';
import { LikeButton } from '#components/discussion/like-button.tsx';
import { Sign } from '#components/discussion/sign.tsx';
import type { Change } from '#components/discussion/threads.ts';
import { useProblem } from '#components/discussion/use-problem.ts';
import { Icon } from '#components/icon.tsx';
import type { CommentView, DiscussionView } from '#server/views-discussion.ts';

/** What is open below a comment. */
export type Open = 'edit' | 'report' | 'hide' | 'history' | null;

interface Props {
  readonly comment: CommentView;
  readonly you: DiscussionView['you'];
  readonly open: Open;
  readonly onOpen: (open: Open) => void;
  readonly onChange: (change: Change) => void;
  readonly onSay: (text: string) => void;
  readonly onReply?: () => void;
}

/** Like and reply at once; the rest behind a button. */
export function CommentActions({ comment, you, open, onOpen, onChange, onSay, onReply }: Props) {
  const t = useTranslations('Discussion');
  const problem = useProblem();
  const [more, setMore] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { id, mine, state, highlighted } = comment;
  const toggle = (what: NonNullable<Open>) => () => onOpen(open === what ? null : what);

  async function attempt(act: () => Promise<Change>, said: string): Promise<void> {
    setError(null);
    try {
      onChange(await act());
      onSay(said);
    } catch (reason) {
      setError(reason);
    }
  }
  const remove = async (): Promise<Change> => {
    await call(`/api/comments/${id}`, { method: 'DELETE' });
    keepFocus(id);
    return { id, state: 'deleted', text: null };
  };
  const highlight = () =>
    call<CommentView>(`/api/comments/${id}/highlight`, { method: highlighted ? 'DELETE' : 'PUT' });

  return (
    <div className="mt-1 flex flex-wrap items-center gap-x-1">
      <LikeButton comment={comment} may={you !== null && !mine} onLikes={(likes) => onChange({ id, ...likes })} />
      {you && onReply && state === 'shown' && (
        <Item onClick={onReply}>
          <Sign name="reply" />
          {t('reply.action')}
        </Item>
      )}
      {you && (
        <button
          type="button"
          aria-expanded={more}
          aria-label={t('more')}
          onClick={() => setMore(!more)}
          className="comment-action"
        >
          <Icon name="more" />
        </button>
      )}
      {you && more && (
        <>
          {mine && <Item onClick={() => onOpen('edit')}>{t('edit.action')}</Item>}
          {mine && <Item onClick={() => void attempt(remove, t('said.deleted'))}>{t('delete')}</Item>}
          {!mine && (
            <Item expanded={open === 'report'} onClick={toggle('report')}>
              {t('report.action')}
            </Item>
          )}
          {(mine || you.moderator) && comment.editedAt && (
            <Item expanded={open === 'history'} onClick={toggle('history')}>
              {t('history.show')}
            </Item>
          )}
          {you.moderator && (
            <>
              <Item onClick={() => void attempt(highlight, t(highlighted ? 'said.unhighlighted' : 'said.highlighted'))}>
                {t(highlighted ? 'unhighlight' : 'highlight')}
              </Item>
              <Item expanded={open === 'hide'} onClick={toggle('hide')}>
                {t(state === 'hidden' ? 'unhide.action' : 'hide.action')}
              </Item>
            </>
          )}
        </>
      )}
      <span role="alert" className="text-fail text-xs empty:hidden">
        {error ? problem(error) : null}
      </span>
    </div>
  );
}

interface ItemProps {
  readonly onClick: () => void;
  /** For what opens something. */
  readonly expanded?: boolean;
  readonly children: ReactNode;
}

const Item = ({ onClick, expanded, children }: ItemProps) => (
  <button type="button" aria-expanded={expanded} onClick={onClick} className="comment-action">
    {children}
  </button>
);
