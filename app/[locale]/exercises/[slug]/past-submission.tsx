'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { call } from '#components/api.ts';
import { DiffView } from '#components/diff-view.tsx';
import { languageLabels } from '#components/language.ts';
import type { SubmissionView } from '#server/views.ts';
import { Graded, type GradedProps } from './submission-result.tsx';
import type { EditorText } from './use-editor-text.ts';

const views = ['report', 'code', 'current', 'previous'] as const;
type View = (typeof views)[number];

interface Props extends Pick<GradedProps, 'exercise' | 'run' | 'misconceptions' | 'onJump' | 'onTry'> {
  readonly id: string;
  /** The submission before it in the same language. */
  readonly previous: string | null;
  readonly text: EditorText;
  /** It is in the language on show. */
  readonly restorable: boolean;
}

/** One submission opened in the history: its report, its code, and how that differs from other code. */
export function PastSubmission({ id, previous, text, restorable, ...shared }: Props) {
  const t = useTranslations('Exercise.history');
  const [view, setView] = useState<View>('report');
  const submission = useSubmissionView(id);
  const earlier = useSubmissionView(view === 'previous' ? previous : null);
  if (submission === 'problem') return <p className="px-3 pb-3">{t('problem')}</p>;
  if (!submission) return <p className="px-3 pb-3 text-muted text-sm">{t('loading')}</p>;
  const { source, language, report } = submission;
  return (
    <div className="grid gap-3 px-3 pb-3">
      <div className="flex flex-wrap items-center gap-2">
        <fieldset className="tabs grow">
          <legend className="sr-only">{t('views.label')}</legend>
          {views
            .filter((each) => (each !== 'previous' || previous) && (each !== 'report' || report))
            .map((each) => (
              <button key={each} type="button" aria-pressed={view === each} onClick={() => setView(each)}>
                {t(`views.${each}`)}
              </button>
            ))}
        </fieldset>
        {restorable ? (
          <button type="button" className="button" onClick={() => text.restore(source)}>
            {t('restore')}
          </button>
        ) : (
          <span className="text-muted text-xs">{t('otherLanguage', { language: languageLabels[language] })}</span>
        )}
      </div>
      {view === 'report' && <Graded {...shared} submission={submission} />}
      {view === 'code' && <DiffView before={source} after={source} label={t('views.code')} />}
      {view === 'current' && <DiffView before={source} after={text.textOf(language)} label={t('views.current')} />}
      {view === 'previous' && earlier && earlier !== 'problem' && (
        <DiffView before={earlier.source} after={source} label={t('views.previous')} />
      )}
    </div>
  );
}

function useSubmissionView(id: string | null): SubmissionView | 'problem' | null {
  const [state, setState] = useState<SubmissionView | 'problem' | null>(null);
  useEffect(() => {
    if (!id) return;
    let gone = false;
    call<SubmissionView>(`/api/submissions/${id}`).then(
      (submission) => !gone && setState(submission),
      () => !gone && setState('problem'),
    );
    return () => {
      gone = true;
    };
  }, [id]);
  return state;
}
