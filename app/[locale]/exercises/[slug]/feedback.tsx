import type { ReactNode } from 'react';
import { BugsCard } from '#components/diagnosis/bugs-card.tsx';
import { CounterexamplePanel } from '#components/diagnosis/counterexample-panel.tsx';
import { DiagnosisCard, type MisconceptionTexts } from '#components/diagnosis/diagnosis-card.tsx';
import type { Jump } from '#components/report/guest-error-text.tsx';
import type { Counterexample } from '#grader/report.ts';
import type { ExerciseView, ReportView } from '#server/views.ts';

export interface FeedbackProps {
  readonly report: ReportView;
  readonly exercise: Pick<ExerciseView, 'parameters'>;
  /** Name of the learner's function. */
  readonly entry: string;
  readonly misconceptions: MisconceptionTexts;
  readonly curve?: ReactNode;
  readonly onJump: Jump;
  readonly onTry?: (input: Counterexample['input']) => void;
}

/** Why it is wrong, as far as the numbers tell; reports of earlier versions do not know all of it. */
export function Feedback({ report, exercise, entry, misconceptions, curve, onJump, onTry }: FeedbackProps): ReactNode {
  const { misconception, bugs, diagnosis, counterexample, tolerance } = report;
  const named = misconception ? misconceptions[misconception] : undefined;
  return (
    <>
      {bugs && <BugsCard bugs={bugs} misconceptions={misconceptions} />}
      <DiagnosisCard misconception={named ?? null} diagnosis={diagnosis ?? null} />
      {counterexample && (
        <CounterexamplePanel
          counterexample={counterexample}
          parameters={exercise.parameters}
          entry={entry}
          tolerance={tolerance}
          onJump={onJump}
          onTry={onTry}
        />
      )}
      {curve}
    </>
  );
}
