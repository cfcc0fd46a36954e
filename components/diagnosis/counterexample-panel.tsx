import { useTranslations } from 'next-intl';
import { WorkedSteps } from '#components/diagnosis/worked-steps.tsx';
import { CaseRows } from '#components/report/case-rows.tsx';
import { CaseTable } from '#components/report/case-table.tsx';
import type { Jump } from '#components/report/guest-error-text.tsx';
import type { Tolerance } from '#grader/exercise.ts';
import type { Counterexample } from '#grader/report.ts';

interface Props {
  readonly counterexample: Counterexample;
  readonly parameters: readonly string[];
  readonly entry: string;
  readonly tolerance: Tolerance;
  readonly onJump?: Jump;
  /** Puts the input where the learner can run it. */
  readonly onTry?: (input: Counterexample['input']) => void;
}

/** A plain input that the learner's code answers wrongly, and the way to its right answer. */
export function CounterexamplePanel({ counterexample, parameters, entry, tolerance, onJump, onTry }: Props) {
  const t = useTranslations('Counterexample');
  const { steps, quantities, input, error } = counterexample;
  const report = { criterion: '', visible: true, trace: [], console: '' } as const;
  return (
    <section className="grid gap-2">
      <div className="flex flex-wrap items-end gap-x-3 gap-y-2">
        <div className="min-w-48 flex-1">
          <h3 className="font-semibold">{t('title')}</h3>
          <p className="text-muted text-sm">{t('text')}</p>
        </div>
        {onTry && (
          <button type="button" className="button" onClick={() => onTry(input)}>
            {t('try')}
          </button>
        )}
      </div>
      <CaseTable label={t('title')}>
        <CaseRows
          report={{ ...report, ...counterexample, verdict: error ? 'error' : 'fail' }}
          parameters={parameters}
          entry={entry}
          tolerance={tolerance}
          onJump={onJump}
        />
      </CaseTable>
      {steps.length > 0 && (
        <details className="card text-sm">
          <summary className="px-3 py-2 font-medium">{t('steps')}</summary>
          <WorkedSteps steps={steps} quantities={quantities} />
        </details>
      )}
    </section>
  );
}
