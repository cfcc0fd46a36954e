import type { ReactNode } from 'react';
import { FirstWrong } from '#components/graph/first-wrong.tsx';
import type { Outcome } from '#components/practice-sandbox.ts';
import { CaseRows, Printed } from '#components/report/case-rows.tsx';
import { CaseTable } from '#components/report/case-table.tsx';
import { GuestErrorText, type Jump } from '#components/report/guest-error-text.tsx';
import { HiddenCases } from '#components/report/hidden-cases.tsx';
import { VerdictBanner } from '#components/report/verdict-banner.tsx';
import type { ExerciseView, HiddenCaseReport, ReportView, VisibleCaseReport } from '#server/views.ts';

interface Props {
  /** A submission's report, or what a Run of the visible cases came to: that has no score. */
  readonly report: Outcome & Pick<ReportView, 'cases'> & Partial<ReportView>;
  readonly exercise: Pick<ExerciseView, 'parameters' | 'rubric'>;
  /** Name of the learner's function. */
  readonly entry: string;
  /** What more is to be said of it than the cases do. */
  readonly feedback?: ReactNode;
  readonly onJump?: Jump;
  /** Opens the graph that shows the first wrong quantity. */
  readonly onGraph?: () => void;
}

/** Everything a report says, in the reader's language: verdict, feedback, cases, console. */
export function ReportPanel({ report, exercise, entry, feedback, onJump, onGraph }: Props) {
  const visible = report.cases.filter((each): each is VisibleCaseReport => each.visible);
  const hidden = report.cases.filter((each): each is HiddenCaseReport => !each.visible);
  return (
    <div className="grid gap-4">
      <VerdictBanner
        status={report.status}
        verdict={report.verdict}
        passed={report.cases.filter(({ verdict }) => verdict === 'pass').length}
        total={report.cases.length}
        score={report.score}
        timeMs={report.timeMs}
        memoryBytes={report.memoryBytes}
        error={report.error}
      >
        {report.error && (
          <div className="mt-2 text-ink">
            <GuestErrorText error={report.error} entry={entry} onJump={onJump} />
          </div>
        )}
      </VerdictBanner>
      {report.firstWrong && <FirstWrong firstWrong={report.firstWrong} cases={report.cases} onShow={onGraph} />}
      {feedback}
      {report.console && <Printed text={report.console} />}
      {visible.length > 0 && report.status !== 'syntax-error' && (
        <CaseTable>
          {visible.map((each, index) => (
            <CaseRows
              // Cases have no id; their order never changes within a report.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              report={each}
              number={index + 1}
              parameters={exercise.parameters}
              entry={entry}
              tolerance={report.tolerance}
              onJump={onJump}
            />
          ))}
        </CaseTable>
      )}
      {hidden.length > 0 && <HiddenCases cases={hidden} rubric={exercise.rubric} earned={report.rubric} />}
    </div>
  );
}
