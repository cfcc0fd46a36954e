import { useTranslations } from 'next-intl';
import { Lines } from '#components/report/lines.tsx';
import { showAnswerLines, showInputLines } from '#lib/show-value.ts';
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
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 card px-3 py-2 font-mono text-xs"
          >
            <dt>
              <Lines lines={showInputLines(exercise.parameters, input)} />
            </dt>
            <dd className="flex gap-2 font-semibold text-forward">
              <span aria-hidden="true" className="text-muted">
                →
              </span>
              <span>
                <Lines lines={showAnswerLines(expected)} />
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
