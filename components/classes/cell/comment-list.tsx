'use client';

import '#components/fonts/katex.css';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CommentText } from '#components/discussion/comment-text.tsx';
import { When } from '#components/discussion/when.tsx';
import { Moment } from '#components/quiz/moment.tsx';
import type { ScoreCommentView, WorkSummary } from '#server/classes/views-cell.ts';

interface Props {
  readonly comments: readonly ScoreCommentView[];
  readonly works: readonly WorkSummary[];
  readonly onDelete?: (id: string) => Promise<void>;
}

/** Comments on one learner's work, oldest first. */
export function CommentList({ comments, works, onDelete }: Props) {
  const t = useTranslations('Gradebook.comments');
  if (comments.length === 0) return null;
  return (
    <ol className="grid gap-2">
      {comments.map(({ id, text, by, at, work, deletable }) => {
        const about = works.find((each) => each.id === work && work !== null);
        return (
          <li key={id} className="card grid gap-1 px-3 py-2">
            <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
              <span className="font-medium">{by ?? t('somebody')}</span>
              <span className="text-muted">
                <When time={at} />
              </span>
              {about && (
                <span className="text-muted">{t.rich('about', { time: () => <Moment time={about.at} /> })}</span>
              )}
            </p>
            <CommentText text={text} />
            {deletable && onDelete && <Delete onDelete={() => onDelete(id)} />}
          </li>
        );
      })}
    </ol>
  );
}

/** Asks first: what a learner may have read cannot be called back. */
function Delete({ onDelete }: { readonly onDelete: () => Promise<void> }) {
  const t = useTranslations('Gradebook.comments');
  const [asked, setAsked] = useState(false);
  if (!asked)
    return (
      <button
        type="button"
        className="w-fit text-muted text-sm underline hover:text-ink"
        onClick={() => setAsked(true)}
      >
        {t('delete')}
      </button>
    );
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <p>{t('sure')}</p>
      <button type="button" className="button" onClick={() => void onDelete()}>
        {t('yes')}
      </button>
      <button type="button" className="button" onClick={() => setAsked(false)}>
        {t('no')}
      </button>
    </div>
  );
}
