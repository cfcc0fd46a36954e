'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { DateTime } from '#components/date-time.tsx';
import { EmptyState } from '#components/empty-state.tsx';
import type { Language } from '#components/language.ts';
import { languageLabels } from '#components/language.ts';
import { VerdictMark } from '#components/report/verdict-mark.tsx';
import type { SubmissionSummary } from '#server/views.ts';
import { HistoryProblem } from './history-problem.tsx';
import { OlderButton } from './older-button.tsx';
import { PastSubmission } from './past-submission.tsx';
import { SetAside } from './set-aside.tsx';
import type { GradedProps } from './submission-result.tsx';
import type { EditorText } from './use-editor-text.ts';
import { useHistory } from './use-history.ts';
import type { SubmitState } from './use-submission.ts';

export interface HistoryProps extends Pick<GradedProps, 'exercise' | 'run' | 'misconceptions' | 'onJump' | 'onTry'> {
  readonly language: Language;
  readonly text: EditorText;
  /** A new submission makes the list load again. */
  readonly newest: SubmitState;
}

/** Every submission with its verdict, code and difference, and the texts that something replaced. */
export function HistoryPane({ language, text, newest, ...shared }: HistoryProps) {
  const { exercise } = shared;
  const t = useTranslations('Exercise.history');
  const { state, load, olderSubmissions, olderTexts } = useHistory(exercise.slug, text);
  const list = useRef<HTMLOListElement>(null);
  const [chosen, setChosen] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another phase of the newest submission is another list.
  useEffect(() => void load(), [load, newest.phase]);

  if (state.phase !== 'done') {
    if (state.phase === 'loading') return <p className="text-muted text-sm">{t('loading')}</p>;
    return <HistoryProblem onRetry={() => void load()} />;
  }
  const { submissions, replaced, texts } = state;
  return (
    <div className="grid gap-4">
      <section>
        <h2 className="font-semibold">{t('submissions')}</h2>
        {submissions.items.length === 0 && (
          <EmptyState icon="history" className="mt-2 text-sm">
            {t('none')}
          </EmptyState>
        )}
        <ol ref={list} className="mt-2 grid gap-1.5">
          {submissions.items.map((summary) => (
            <li key={summary.id} className="card">
              <SummaryButton
                summary={summary}
                open={chosen === summary.id}
                onToggle={() => setChosen(chosen === summary.id ? null : summary.id)}
              />
              {chosen === summary.id && (
                <PastSubmission
                  id={summary.id}
                  previous={summary.previous}
                  text={text}
                  restorable={summary.language === language}
                  {...shared}
                />
              )}
            </li>
          ))}
        </ol>
        {submissions.next && <OlderButton label={t('older')} list={list} onPress={olderSubmissions} />}
      </section>
      <SetAside texts={texts} language={language} text={text} onOlder={replaced.next ? olderTexts : undefined} />
    </div>
  );
}

interface SummaryProps {
  readonly summary: SubmissionSummary;
  readonly open: boolean;
  readonly onToggle: () => void;
}

function SummaryButton({ summary, open, onToggle }: SummaryProps) {
  const t = useTranslations('Exercise.history');
  const { verdict, state, score, language, createdAt } = summary;
  return (
    <button
      type="button"
      aria-expanded={open}
      onClick={onToggle}
      className="flex w-full flex-wrap items-center gap-x-3 rounded-md px-3 py-2 text-left text-sm hover:bg-sunk"
    >
      {verdict ? <VerdictMark verdict={verdict} /> : <span className="text-muted">{t(`states.${state}`)}</span>}
      {score !== null && <span className="tabular-nums">{t('score', { percent: Math.floor(score * 100) })}</span>}
      <span className="text-muted">{languageLabels[language]}</span>
      <DateTime time={createdAt} className="ml-auto text-muted tabular-nums" />
    </button>
  );
}
