'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { MisconceptionTexts } from '#components/diagnosis/diagnosis-card.tsx';
import { Icon } from '#components/icon.tsx';
import { LossCurve } from '#components/plot/loss-curve.tsx';
import type { Jump } from '#components/report/guest-error-text.tsx';
import { ReportPanel } from '#components/report/report-panel.tsx';
import type { Counterexample } from '#grader/report.ts';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import type { ExerciseView, SubmissionView } from '#server/views.ts';
import { Feedback } from './feedback.tsx';
import { LearnerCurve } from './learner-curve.tsx';
import { problemKey } from './submission-problem.ts';
import { Unsent } from './unsent.tsx';
import type { Run } from './use-run.ts';
import type { SubmitState } from './use-submission.ts';

interface Props {
  readonly state: SubmitState;
  readonly exercise: ExerciseView;
  readonly run: Run;
  readonly misconceptions: MisconceptionTexts;
  readonly onSubmit: () => void;
  /** Takes back what was not sent yet, by its key. */
  readonly onCallOff: (key: string) => void;
  readonly onJump: Jump;
  readonly onGraph?: () => void;
  /** Puts an input where the learner can run it. */
  readonly onTry?: (input: Counterexample['input']) => void;
}

/** From the press of Submit to the verdict; every wait says what it waits for, every failure whose it is. */
export function SubmissionResult({ state, onSubmit, onCallOff, ...shown }: Props) {
  const t = useTranslations('Exercise.submission');
  if (state.phase === 'idle') return null;
  if (state.phase === 'sending') return <Waiting text={t('sending')} />;
  if (state.phase === 'unsent') return <Unsent entries={state.entries} onCallOff={onCallOff} />;
  if (state.phase === 'waiting') {
    const position = state.submission?.position;
    const running = state.submission?.state === 'running';
    const text = running ? t('running') : position ? t('queued', { position }) : t('accepted');
    return <Waiting text={text}>{state.slow && <p className="text-muted text-sm">{t('slow')}</p>}</Waiting>;
  }
  if (state.phase === 'problem') {
    const seconds = state.retryAfter ?? 60;
    const onRetry = state.code === 'student-view' ? undefined : onSubmit;
    return <Problem text={t(problemKey(state.code), { seconds })} onRetry={onRetry} />;
  }
  const { submission } = state;
  if (submission.state === 'failed' || !submission.report) return <Problem text={t('failed')} onRetry={onSubmit} />;
  const { exercise, run, misconceptions, onJump, onGraph, onTry } = shown;
  return <Graded {...{ submission, exercise, run, misconceptions, onJump, onGraph, onTry }} />;
}

function Waiting({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className="grid gap-2">
      <p className="flex items-center gap-2">
        <span className="spinner" aria-hidden="true" />
        {text}
      </p>
      {children}
    </div>
  );
}

/** Nothing of this is the learner's failure, and nothing is lost: the text is in the editor and in the drafts. */
function Problem({ text, onRetry }: { text: string; onRetry?: () => void }) {
  const t = useTranslations('Exercise.submission');
  return (
    <div className="grid justify-items-start gap-2 rounded-md border-notice border-l-4 bg-notice-soft px-4 py-3">
      <p className="flex items-center gap-2">
        <Icon name="cloud" className="size-5 text-notice" />
        {text}
      </p>
      {onRetry && (
        <button type="button" className="button" onClick={onRetry}>
          {t('retry')}
        </button>
      )}
    </div>
  );
}

export interface GradedProps extends Omit<Props, 'state' | 'onSubmit' | 'onCallOff'> {
  readonly submission: SubmissionView;
}

/** What a submission came to: the newest one's, and each one's in the history. */
export function Graded({ submission, exercise, run, misconceptions, onJump, onGraph, onTry }: GradedProps) {
  const t = useTranslations('Exercise.submission');
  const { report, language, source } = submission;
  if (!report) return null;
  const entry = exercise.entry[language];
  const shown = { report, exercise, entry, misconceptions, onJump, onTry };
  return (
    <>
      <ReportPanel
        report={report}
        exercise={exercise}
        entry={entry}
        feedback={
          <Feedback
            {...shown}
            curve={
              <>
                <LearnerCurve exercise={exercise} run={run} language={language} source={source} />
                <LossCurve exercise={exercise} cases={report.cases} />
              </>
            }
          />
        }
        onJump={onJump}
        onGraph={onGraph}
      />
      {report.verdict === 'pass' && exercise.next && (
        <p className="mt-3">
          <Link href={placePath(exercise.next)} className="button-primary">
            {t('next', { title: exercise.next.title })}
          </Link>
        </p>
      )}
    </>
  );
}
