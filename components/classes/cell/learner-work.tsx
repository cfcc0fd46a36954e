import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { call } from '#components/api.ts';
import { AttemptWork } from '#components/classes/cell/attempt-work.tsx';
import { SubmissionWork } from '#components/classes/cell/submission-work.tsx';
import type * as views from '#server/classes/views-cell.ts';

type Work = views.SubmissionWork | views.AttemptWork;

interface Props {
  /** The cell's address in the API. */
  readonly path: string;
  readonly id: string;
  readonly standing: views.Standing;
  readonly works: readonly views.WorkSummary[];
}

/** A single submission or attempt, loaded when it is opened and again when it has been graded. */
export function LearnerWork({ path, id, standing, works }: Props) {
  const t = useTranslations('Gradebook.sheet');
  const { work, load } = useWork(path, id, standing);
  if (work === null) return <p className="px-3 pb-3 text-muted text-sm">{t('loading')}</p>;
  if (work === 'problem')
    return (
      <div role="alert" className="grid justify-items-start gap-2 px-3 pb-3 text-sm">
        <p>{t('problem')}</p>
        <button type="button" className="button" onClick={() => void load()}>
          {t('retry')}
        </button>
      </div>
    );
  if (work.kind === 'attempt') return <AttemptWork {...work} />;
  return <SubmissionWork {...work} path={path} works={works} />;
}

/** @param stamp changes when the work has */
export function useWork(path: string, id: string | null, stamp = '') {
  const locale = useLocale();
  const [work, setWork] = useState<Work | 'problem' | null>(null);
  const load = useCallback(async () => {
    if (!id) return;
    await call<Work>(`${path}/works/${id}?locale=${locale}`).then(setWork, () => setWork('problem'));
  }, [path, id, locale]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: see `stamp`.
  useEffect(() => {
    setWork(null);
    void load();
  }, [load, stamp]);
  return { work, load };
}
