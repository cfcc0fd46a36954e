import { useTranslations } from 'next-intl';
import { type ReactNode, useId, useState } from 'react';
import { call } from '#components/api.ts';
import { Author } from '#components/discussion/author.tsx';
import { CommentActions, type Open } from '#components/discussion/comment-actions.tsx';
import { CommentText } from '#components/discussion/comment-text.tsx';
import { Composer } from '#components/discussion/composer.tsx';
import { keepFocus } from '#components/discussion/focus.ts';
import { ReasonForm } from '#components/discussion/reason-form.tsx';
import { Sign } from '#components/discussion/sign.tsx';
import type { Change } from '#components/discussion/threads.ts';
import { useProblem } from '#components/discussion/use-problem.ts';
import { Versions } from '#components/discussion/versions.tsx';
import type { CommentView, DiscussionView } from '#server/views-discussion.ts';

interface Props {
  readonly comment: CommentView;
  readonly you: DiscussionView['you'];
  readonly onChange: (change: Change) => void;
  /** Says something to those who do not see the page. */
  readonly onSay: (text: string) => void;
  readonly onReply?: () => void;
}

/** One comment with what its reader may do with it. */
export function Comment(props: Props) {
  const { comment, you, onChange, onSay } = props;
  const t = useTranslations('Discussion');
  const id = useId();
  const [open, setOpen] = useState<Open>(null);
  const close = () => {
    setOpen(null);
    keepFocus(comment.id);
  };
  if (comment.text === null) return <Gone {...props} />;

  const send = async (path: string, init: RequestInit & { json?: unknown }, said: string): Promise<void> => {
    onChange(await call<CommentView>(`/api/comments/${comment.id}${path}`, init));
    close();
    onSay(said);
  };
  const hide = (hidden: boolean) => (reason: string) =>
    send('/hidden', { method: 'PUT', json: { hidden, reason } }, t(hidden ? 'said.hidden' : 'said.unhidden'));

  return (
    <article id={`comment-${comment.id}`} tabIndex={-1} aria-labelledby={id} className="comment">
      <Author comment={comment} id={id} />
      {comment.state === 'hidden' && <HiddenNotice comment={comment} />}
      {open === 'edit' && you ? (
        <div className="mt-2">
          <Composer
            person={you.id}
            what={`edit:${comment.id}`}
            label={t('edit.label')}
            action={t('edit.save')}
            initial={comment.text}
            field={(field) => field?.focus()}
            onSend={({ text }) => send('', { method: 'PUT', json: { text } }, t('said.edited'))}
            onCancel={(discard) => {
              discard();
              close();
            }}
          />
        </div>
      ) : (
        <CommentText text={comment.text} />
      )}
      {open !== 'edit' && <CommentActions {...props} open={open} onOpen={setOpen} />}
      {open === 'report' && (
        <ReasonForm
          label={t('report.label')}
          action={t('report.send')}
          onCancel={close}
          onSend={async (reason) => {
            await call(`/api/comments/${comment.id}/reports`, { method: 'POST', json: { reason } });
            close();
            onSay(t('said.reported'));
          }}
        />
      )}
      {open === 'hide' && (
        <ReasonForm
          label={t(comment.state === 'hidden' ? 'unhide.label' : 'hide.label')}
          action={t(comment.state === 'hidden' ? 'unhide.send' : 'hide.send')}
          onCancel={close}
          onSend={hide(comment.state !== 'hidden')}
        />
      )}
      {open === 'history' && <Versions id={comment.id} since={comment.editedAt} />}
    </article>
  );
}

function HiddenNotice({ comment: { mine, hiddenReason } }: { readonly comment: CommentView }) {
  const t = useTranslations('Discussion');
  return (
    <p className="mt-2 flex items-start gap-2 rounded-md bg-notice-soft px-3 py-2 text-notice text-sm">
      <span className="mt-1">
        <Sign name="hidden" />
      </span>
      <span>
        {t(mine ? 'hidden.yours' : 'hidden.fromOthers')}{' '}
        {hiddenReason && t.rich('hidden.reason', { reason: () => <bdi>{hiddenReason}</bdi> })}
      </span>
    </p>
  );
}

/** A deleted or hidden comment whose replies are still there; its author may take a deletion back. */
function Gone({ comment, you, onChange, onSay }: Props) {
  const t = useTranslations('Discussion');
  const problem = useProblem();
  const [error, setError] = useState<unknown>(null);
  const [history, setHistory] = useState(false);
  const deleted = comment.state === 'deleted';
  async function restore(): Promise<void> {
    setError(null);
    try {
      onChange(await call<CommentView>(`/api/comments/${comment.id}/restore`, { method: 'POST', json: {} }));
      onSay(t('said.restored'));
    } catch (reason) {
      setError(reason);
    }
  }
  return (
    <article
      id={`comment-${comment.id}`}
      tabIndex={-1}
      aria-label={t(deleted ? 'deleted' : 'hiddenHere')}
      className="comment"
    >
      <p className="flex flex-wrap items-center gap-x-3 text-muted text-sm">
        {t(deleted ? 'deleted' : 'hiddenHere')}
        {deleted && comment.mine && <Action onClick={() => void restore()}>{t('restore')}</Action>}
        {deleted && (comment.mine || you?.moderator) && (
          <Action pressed={history} onClick={() => setHistory(!history)}>
            {t('history.show')}
          </Action>
        )}
      </p>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {error ? problem(error) : null}
      </p>
      {history && <Versions id={comment.id} since={null} />}
    </article>
  );
}

interface ActionProps {
  readonly onClick: () => void;
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

function Action({ onClick, pressed, children }: ActionProps) {
  return (
    <button type="button" aria-expanded={pressed} onClick={onClick} className="comment-action">
      {children}
    </button>
  );
}
