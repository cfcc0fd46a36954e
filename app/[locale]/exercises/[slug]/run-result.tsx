import { useTranslations } from 'next-intl';
import { LossCurve } from '#components/plot/loss-curve.tsx';
import type { Jump } from '#components/report/guest-error-text.tsx';
import { ReportPanel } from '#components/report/report-panel.tsx';
import type { ExerciseView } from '#server/views.ts';
import { LearnerCurve } from './learner-curve.tsx';
import type { Run } from './use-run.ts';

interface Props {
  readonly exercise: ExerciseView;
  readonly run: Run;
  readonly onRun: () => void;
  readonly onJump: Jump;
  readonly onGraph?: () => void;
}

/** What the visible cases came to, here in the browser. */
export function RunResult({ exercise, run, onJump, onRun, onGraph }: Props) {
  const t = useTranslations('Exercise.results');
  if (run.state.phase === 'idle') return null;
  if (run.state.phase === 'running') return <p className="text-muted text-sm">{t('running')}</p>;
  if (run.state.phase === 'unavailable') {
    return (
      <div className="grid justify-items-start gap-2">
        <p>{t('unavailable')}</p>
        <button type="button" className="button" onClick={onRun}>
          {t('retry')}
        </button>
      </div>
    );
  }
  const { report, language, source } = run.state;
  return (
    <>
      <ReportPanel
        report={report}
        exercise={exercise}
        entry={exercise.entry[language]}
        feedback={
          <>
            <LearnerCurve exercise={exercise} run={run} language={language} source={source} />
            <LossCurve exercise={exercise} cases={report.cases} />
          </>
        }
        onJump={onJump}
        onGraph={onGraph}
      />
      {report.verdict === 'pass' && <p className="mt-3 text-muted text-sm">{t('submitNext')}</p>}
    </>
  );
}
