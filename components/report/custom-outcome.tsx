import { useTranslations } from 'next-intl';
import type { CustomResult } from '#components/practice-sandbox.ts';
import { CaseRows, Printed } from '#components/report/case-rows.tsx';
import { CaseTable } from '#components/report/case-table.tsx';
import { GuestErrorText, type Jump } from '#components/report/guest-error-text.tsx';
import { VerdictBanner } from '#components/report/verdict-banner.tsx';
import type { Tolerance } from '#grader/exercise.ts';
import { showValue } from '#lib/show-value.ts';

/** Why there is no expected value: the input does not fit the exercise, is too large (in the reader's words), or the server could not be asked. */
export type ExpectedState = 'known' | 'no-fit' | 'offline' | { readonly tooLarge: string };

interface Props {
  readonly outcome: CustomResult;
  readonly expected: ExpectedState;
  readonly parameters: readonly string[];
  readonly entry: string;
  readonly tolerance: Tolerance;
  readonly onJump?: Jump;
}

/** What the learner's own input came to: beside the reference's answer where there is one, alone where not. */
export function CustomOutcome({ outcome, expected, parameters, entry, tolerance, onJump }: Props) {
  const t = useTranslations('Report.custom');
  const { result, judged } = outcome;
  const call = result.calls[0];
  if (result.status !== 'completed') {
    const error = result.error ?? call?.error ?? null;
    return (
      <VerdictBanner
        status={result.status}
        verdict="error"
        passed={0}
        total={1}
        timeMs={result.timeMs}
        memoryBytes={result.memoryBytes}
        error={error}
      >
        {error && <GuestErrorText error={error} entry={entry} onJump={onJump} />}
      </VerdictBanner>
    );
  }
  if (judged) {
    return (
      <CaseTable>
        <CaseRows report={judged} parameters={parameters} entry={entry} tolerance={tolerance} onJump={onJump} />
      </CaseTable>
    );
  }
  return (
    <div className="grid gap-2 text-sm">
      <p>
        {t('output')}{' '}
        <output aria-live="off" className="font-mono font-semibold">
          {showValue(call?.output)}
        </output>
      </p>
      {call?.console && <Printed text={call.console} />}
      <p className="text-muted">
        {typeof expected === 'object'
          ? t('tooLarge', { bound: expected.tooLarge })
          : t(expected === 'no-fit' ? 'no-fit' : 'offline')}
      </p>
    </div>
  );
}
