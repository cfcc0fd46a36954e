'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Actions } from '#components/classes/regrade/actions.tsx';
import { ChangeLine } from '#components/classes/regrade/change-line.tsx';
import { ScoreMoves } from '#components/classes/regrade/score-moves.tsx';
import type { RegradeReportView } from '#server/classes/views-regrade.ts';

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly report: RegradeReportView;
  readonly mayApply: boolean;
}

/** What a regrade found, in words and line by line, and what can be done with it. */
export function Results({ classId, zone, report, mayApply }: Props) {
  const t = useTranslations('Regrade');
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const { regrade, changes, scores, changed } = report;
  const open = changes.filter(({ applied }) => !applied).map(({ submission }) => submission);
  // What is in force by now cannot be chosen any more.
  const chosen = ticked.filter((each) => open.includes(each));
  const tick = (submission: string, on: boolean) =>
    setTicked(on ? [...chosen, submission] : chosen.filter((each) => each !== submission));
  return (
    <>
      <Summary report={report} />
      {mayApply && <Actions {...{ classId, report, chosen }} />}
      <ScoreMoves scores={scores} />
      {changes.length > 0 && (
        <section aria-labelledby="changes-title" className="mt-8">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4">
            <h3 id="changes-title" className="font-semibold">
              {t('changes')}
            </h3>
            {mayApply && open.length > 1 && (
              <label className="flex min-h-9 items-center gap-2 text-sm">
                <input
                  type="checkbox"
                  className="size-4.5"
                  checked={chosen.length === open.length}
                  onChange={({ target }) => setTicked(target.checked ? open : [])}
                />
                {t('tickAll')}
              </label>
            )}
          </div>
          {changed > changes.length && (
            <p className="mt-1 text-muted text-sm">{t('first', { shown: changes.length, changed })}</p>
          )}
          <ul className="mt-3 border-line border-t">
            {changes.map((change) => (
              <ChangeLine
                key={change.submission}
                {...{ classId, zone, change, regrade: regrade.id }}
                ticked={mayApply && !change.applied ? chosen.includes(change.submission) : null}
                onTick={(on) => tick(change.submission, on)}
              />
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Summary({ report }: { readonly report: RegradeReportView }) {
  const t = useTranslations('Regrade');
  const { regrade, changed, gains, losses } = report;
  const { state, total, applied, failed } = regrade;
  const others = changed - gains - losses;
  return (
    <div className="mt-6 card p-5">
      <p className="font-semibold text-lg">{t('summary', { total, changed, gains, losses, others })}</p>
      <p role="status" className="mt-1 text-muted">
        {t(`states.${state}`, { applied, total })}
      </p>
      {failed > 0 && (
        <p className="mt-3 rounded-md bg-notice-soft px-3.5 py-2 text-notice text-sm">{t('failed', { failed })}</p>
      )}
    </div>
  );
}
