import { useFormatter, useTranslations } from 'next-intl';
import { useId } from 'react';
import { Scroll } from '#components/scroll.tsx';
import type { ScoreChangeView } from '#server/classes/views-regrade.ts';

/** The scores of the gradebook that applying all of it would move. */
export function ScoreMoves({ scores }: { readonly scores: readonly ScoreChangeView[] }) {
  const t = useTranslations('Regrade.scores');
  const format = useFormatter();
  const id = useId();
  const percent = (score: number | null) =>
    score === null ? t('none') : format.number(score, { style: 'percent', maximumFractionDigits: 1 });
  if (scores.length === 0) return null;
  return (
    <section aria-labelledby={id} className="mt-8">
      <h3 id={id} className="font-semibold">
        {t('title', { count: scores.length })}
      </h3>
      <p className="mt-1 max-w-prose text-muted text-sm">{t('text')}</p>
      <Scroll className="mt-3 max-h-80 overflow-auto">
        <table className="data-table">
          <thead>
            <tr>
              <th scope="col">{t('learner')}</th>
              <th scope="col">{t('now')}</th>
              <th scope="col">{t('then')}</th>
            </tr>
          </thead>
          <tbody>
            {scores.map(({ member, assignment, learner, before, after, overridden }) => (
              <tr key={`${assignment} ${member}`}>
                <td>{learner}</td>
                <td className="tabular-nums">{percent(before)}</td>
                <td className="tabular-nums">
                  {percent(after)}
                  {overridden && <span className="text-muted text-sm"> {t('overridden')}</span>}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}
