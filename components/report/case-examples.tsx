import { useTranslations } from 'next-intl';
import { showInput, showValue } from '#lib/show-value.ts';
import type { ExerciseView } from '#server/views.ts';

/** The example cases before anything was run: what goes in and what should come out. */
export function CaseExamples({ exercise }: { exercise: Pick<ExerciseView, 'visible' | 'parameters' | 'hiddenCount'> }) {
  const t = useTranslations('Report.examples');
  return (
    <div className="grid gap-3 text-sm">
      <p className="text-muted">{t('text', { hidden: exercise.hiddenCount })}</p>
      <dl className="grid gap-2">
        {exercise.visible.map(({ input, expected }) => (
          <div
            key={JSON.stringify(input)}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 rounded-md border border-line bg-card px-3 py-2 font-mono text-xs"
          >
            <dt>{showInput(exercise.parameters, input).join(', ')}</dt>
            <dd className="font-semibold text-forward">
              <span aria-hidden="true" className="mr-2 text-muted">
                →
              </span>
              {showValue(expected)}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
