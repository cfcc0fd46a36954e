import { useTranslations } from 'next-intl';
import { sum } from '#components/marking/mark-draft.ts';
import { Moment } from '#components/quiz/moment.tsx';
import type { MarkingTextView } from '#server/classes/views-marking.ts';

/** Every mark that the text was given, newest first. */
export function MarkHistory({ text: { history, rubric } }: { readonly text: MarkingTextView }) {
  const t = useTranslations('Marking');
  if (history.length === 0) return null;
  const most = sum(rubric.map(({ points }) => points));
  return (
    <details className="text-sm">
      <summary className="text-accent">{t('history')}</summary>
      <ol className="mt-2 grid gap-2">
        {history.map(({ version, points, comment, undo, by, at }) => {
          const given = points ? t('past.given', { earned: sum(points), most }) : t('past.none');
          return (
            <li key={version} className="border-line border-l-2 pl-3">
              <p className="tabular-nums">
                {undo ? t('past.undo', { now: given }) : given}
                {points && rubric.length > 1 && ` (${points.join(' + ')})`}
              </p>
              <p className="text-muted text-xs">
                {t.rich('past.by', { name: by ?? t('past.gone'), date: () => <Moment time={at} /> })}
              </p>
              {comment && <p className="whitespace-pre-wrap">{comment}</p>}
            </li>
          );
        })}
      </ol>
    </details>
  );
}
