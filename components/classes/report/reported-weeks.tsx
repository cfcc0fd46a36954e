import { useLocale, useTranslations } from 'next-intl';
import type { ReportedWeek } from '#server/classes/views-report.ts';

const counts = ['submissions', 'tests', 'lessons', 'days'] as const;

/** When the learner worked on the class's assignments, week by week. */
export function ReportedWeeks({ weeks }: { readonly weeks: readonly ReportedWeek[] }) {
  const t = useTranslations('Gradebook.report');
  const date = new Intl.DateTimeFormat(useLocale(), { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <section aria-labelledby="report-weeks">
      <h2 id="report-weeks">{t('weeks')}</h2>
      {weeks.length === 0 && <p className="text-muted">{t('noWeeks')}</p>}
      {weeks.length > 0 && (
        <table className="data-table report-table">
          <thead>
            <tr>
              <th scope="col">{t('week')}</th>
              {counts.map((count) => (
                <th key={count} scope="col">
                  {t(`counts.${count}`)}
                </th>
              ))}
            </tr>
          </thead>
          {weeks.map((week) => (
            <tbody key={week.week}>
              <tr>
                <th scope="row">{date.format(new Date(week.week))}</th>
                {counts.map((count) => (
                  <td key={count} data-label={t(`counts.${count}`)} className="tabular-nums">
                    {week[count]}
                  </td>
                ))}
              </tr>
            </tbody>
          ))}
        </table>
      )}
    </section>
  );
}
