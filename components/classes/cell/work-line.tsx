import { useTranslations } from 'next-intl';
import type { Numbers } from '#components/classes/gradebook/cell-words.ts';
import { Icon } from '#components/icon.tsx';
import { Moment } from '#components/quiz/moment.tsx';
import type { WorkSummary } from '#server/classes/views-cell.ts';

/** One submission, attempt or reading: when, what it is worth, and whether it counts. */
export function WorkLine({ work, numbers }: { readonly work: WorkSummary; readonly numbers: Numbers }) {
  const t = useTranslations('Gradebook.works');
  const { at, standing, raw, derived, daysLate, language, id } = work;
  const counts = standing === 'counts';
  return (
    <>
      <span className="flex flex-wrap items-baseline gap-x-3">
        <span className="font-medium tabular-nums">
          <Moment time={at} />
        </span>
        {id === null && <span>{t('read')}</span>}
        {language && <span className="text-muted">{t(`language.${language}`)}</span>}
        {id !== null && raw !== null && <span className="tabular-nums">{numbers.percent(raw)}</span>}
        {raw !== null && derived !== null && derived !== raw && (
          <span className="text-muted tabular-nums">{t('afterLate', { percent: numbers.percent(derived) })}</span>
        )}
        {daysLate > 0 && (
          <span className="inline-flex items-center gap-1 text-notice">
            <Icon name="clock" className="size-3.5" />
            {t('late', { days: daysLate })}
          </span>
        )}
      </span>
      <span className={`flex items-center gap-1.5 text-sm ${counts ? 'font-medium text-pass' : 'text-muted'}`}>
        {counts && <Icon name="check" className="size-3.5" />}
        {t(`standing.${standing}`)}
        {standing === 'failed' && ` · ${t('failed')}`}
      </span>
    </>
  );
}
