import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { call } from '#components/api.ts';
import { CommentText } from '#components/discussion/comment-text.tsx';
import { useProblem } from '#components/discussion/use-problem.ts';
import { When } from '#components/discussion/when.tsx';
import type { CommentVersionView } from '#server/views-discussion.ts';

/** What a comment said before, for its author and moderators. */
export function Versions({ id, since }: { readonly id: string; readonly since: string | null }) {
  const t = useTranslations('Discussion.history');
  const problem = useProblem();
  const [versions, setVersions] = useState<readonly CommentVersionView[] | null>(null);
  const [error, setError] = useState<unknown>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another edit is another history.
  useEffect(() => {
    let left = false;
    call<{ versions: CommentVersionView[] }>(`/api/comments/${id}/versions`).then(
      (answer) => left || setVersions(answer.versions),
      (reason: unknown) => left || setError(reason),
    );
    return () => {
      left = true;
    };
  }, [id, since]);
  return (
    <section aria-label={t('label')} className="mt-2 grid gap-2 rounded-md bg-sunk p-3 text-sm">
      <p role="alert" className="text-fail empty:hidden">
        {error ? problem(error) : null}
      </p>
      {versions === null && !error && <p className="text-muted">{t('loading')}</p>}
      {versions?.length === 0 && <p className="text-muted">{t('none')}</p>}
      {versions?.map(({ text, createdAt }) => (
        <div key={createdAt} className="border-line border-t pt-2 first-of-type:border-0 first-of-type:pt-0">
          <p className="text-muted text-xs">
            <When time={createdAt} />
          </p>
          <CommentText text={text} />
        </div>
      ))}
    </section>
  );
}
