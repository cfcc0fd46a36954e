'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState, useTransition } from 'react';
import { call } from '#components/api.ts';
import { Author } from '#components/discussion/author.tsx';
import { CommentText } from '#components/discussion/comment-text.tsx';
import { ReasonForm } from '#components/discussion/reason-form.tsx';
import { useProblem } from '#components/discussion/use-problem.ts';
import { When } from '#components/discussion/when.tsx';
import { Link, useRouter } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import type { ModeratedView } from '#server/views-discussion.ts';

/** A comment on a moderator's list, why it is there, and what can be done. */
export function ModerationItem({ item: { comment, place, reports, log } }: { readonly item: ModeratedView }) {
  const t = useTranslations('Discussion');
  const problem = useProblem();
  const router = useRouter();
  const [asking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [waiting, startWaiting] = useTransition();
  const { id } = comment;
  const hidden = comment.state === 'hidden';

  const refresh = () => startWaiting(() => router.refresh());
  async function hide(reason: string): Promise<void> {
    await call(`/api/comments/${id}/hidden`, { method: 'PUT', json: { hidden: !hidden, reason } });
    setAsking(false);
    refresh();
  }
  async function dismiss(): Promise<void> {
    setError(null);
    try {
      await call(`/api/comments/${id}/reports`, { method: 'DELETE' });
      refresh();
    } catch (reason) {
      setError(reason);
    }
  }

  return (
    <li className="card rounded-lg p-4" aria-busy={waiting}>
      <p className="mb-3 text-sm">
        <Link href={`${placePath(place)}#discussion`} className="text-accent underline">
          {place.title}
        </Link>
      </p>
      <article aria-labelledby={`author-${id}`}>
        <Author comment={comment} id={`author-${id}`} />
        <CommentText text={comment.text ?? ''} />
      </article>
      <Entries title={t('moderation.reports')}>
        {reports.map(({ reason, name, createdAt }) => (
          <Entry key={`${createdAt}${name}${reason}`} name={name} time={createdAt}>
            <bdi>{reason}</bdi>
          </Entry>
        ))}
      </Entries>
      <Entries title={t('moderation.log')}>
        {log.map(({ action, reason, name, createdAt }) => (
          <Entry key={`${createdAt}${action}`} name={name} time={createdAt}>
            {t(`moderation.did.${action}`)}
            {reason && (
              <>
                {' '}
                <bdi>{reason}</bdi>
              </>
            )}
          </Entry>
        ))}
      </Entries>
      <div className="mt-3 flex flex-wrap gap-2">
        <button type="button" className="button" aria-expanded={asking} onClick={() => setAsking(!asking)}>
          {t(hidden ? 'unhide.action' : 'hide.action')}
        </button>
        {!hidden && (
          <button type="button" className="button" onClick={() => void dismiss()}>
            {t('moderation.dismiss')}
          </button>
        )}
      </div>
      <p role="alert" className="text-fail text-sm empty:hidden">
        {error ? problem(error) : null}
      </p>
      {asking && (
        <ReasonForm
          label={t(hidden ? 'unhide.label' : 'hide.label')}
          action={t(hidden ? 'unhide.send' : 'hide.send')}
          onSend={hide}
          onCancel={() => setAsking(false)}
        />
      )}
    </li>
  );
}

function Entries({ title, children }: { readonly title: string; readonly children: readonly ReactNode[] }) {
  if (children.length === 0) return null;
  return (
    <section className="mt-3 border-line border-t pt-2 text-sm">
      <h2 className="font-medium text-muted text-xs">{title}</h2>
      <ul className="grid gap-1">{children}</ul>
    </section>
  );
}

interface EntryProps {
  readonly name: string | null;
  readonly time: string;
  readonly children: ReactNode;
}

function Entry({ name, time, children }: EntryProps) {
  const t = useTranslations('Discussion');
  return (
    <li className="break-words">
      {children}{' '}
      <span className="text-muted text-xs">
        <bdi>{name || t('nobody')}</bdi> · <When time={time} />
      </span>
    </li>
  );
}
