import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PartProps } from '#components/classes/cell/cell-sheet.tsx';
import { OverrideForm } from '#components/classes/cell/override-form.tsx';
import { OverrideHistory } from '#components/classes/cell/override-history.tsx';
import { Icon } from '#components/icon.tsx';

/** What counts and where it comes from; setting it by hand, and taking that back. */
export function CellScorePart({ missing, ...part }: PartProps & { readonly missing: boolean }) {
  const t = useTranslations('Gradebook');
  const [editing, setEditing] = useState(false);
  const { cell, numbers } = part;
  const { score, assignment, may } = cell;
  const override = cell.overrides.find(({ undoneAt }) => undoneAt === null);
  const outOf = (share: number) => ({
    earned: numbers.points(share * assignment.points),
    points: numbers.points(assignment.points),
  });
  return (
    <section className="cell-part" aria-labelledby="cell-score">
      <h3 id="cell-score" className="sr-only">
        {t('score.title')}
      </h3>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="font-semibold text-2xl tabular-nums tracking-tight">
          {score.excused
            ? t('score.excused')
            : score.score === null
              ? t(missing ? 'score.missing' : 'score.none')
              : t('score.counts', outOf(score.score))}
        </p>
        {score.score !== null && <p className="text-muted tabular-nums">{numbers.percent(score.score)}</p>}
        {override && (
          <p className="inline-flex items-center gap-1.5 text-error text-sm">
            <Icon name="pencil" className="size-3.5" />
            {t('score.byHand')}
          </p>
        )}
        {may.override && !editing && (
          <button type="button" className="button ml-auto" onClick={() => setEditing(true)}>
            {t('override.open')}
          </button>
        )}
      </div>
      {score.derived !== null && override && (
        <p className="text-muted text-sm">{t('score.derived', outOf(score.derived))}</p>
      )}
      {score.daysLate > 0 && !override && assignment.latePercent > 0 && (
        <p className="flex items-center gap-1.5 text-notice text-sm">
          <Icon name="clock" className="size-3.5" />
          {t('score.late', {
            days: score.daysLate,
            percent: Math.min(100, score.daysLate * assignment.latePercent),
          })}
        </p>
      )}
      {editing && <OverrideForm {...part} onDone={() => setEditing(false)} />}
      <OverrideHistory {...part} />
    </section>
  );
}
