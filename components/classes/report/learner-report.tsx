'use client';

import { useLocale, useTranslations } from 'next-intl';
import { numbersIn } from '#components/classes/gradebook/cell-words.ts';
import { ReportedAssignments } from '#components/classes/report/reported-assignments.tsx';
import { ReportedUnderstanding } from '#components/classes/report/reported-understanding.tsx';
import { ReportedWeeks } from '#components/classes/report/reported-weeks.tsx';
import { zoneText } from '#components/classes/zoned-time.tsx';
import { Icon } from '#components/icon.tsx';
import type { LearnerReportView } from '#server/classes/views-report.ts';

/** One learner in a class, on paper or on a screen. All its times are by the class's clock, wherever it is read. */
export function LearnerReport({ report }: { readonly report: LearnerReportView }) {
  const t = useTranslations('Gradebook');
  const locale = useLocale();
  const numbers = numbersIn(locale);
  const { learner, total, at } = report;
  const { zone } = report.class;
  const made = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: zone });
  const facts = [
    ['class', report.class.name],
    ['section', learner.section],
    ['studentId', learner.studentId],
    ['email', learner.email],
    ['made', made.format(new Date(at))],
    ['zone', zoneText(zone)],
  ] as const;
  return (
    <article className="learner-report">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="text-balance font-semibold text-3xl tracking-tight">
          {t('report.title', { name: learner.name ?? t('report.nameless') })}
        </h1>
        <button type="button" className="button print:hidden" onClick={() => print()}>
          <Icon name="printer" />
          {t('report.print')}
        </button>
      </header>
      <dl className="report-facts">
        {facts.map(
          ([name, value]) =>
            value && (
              <div key={name}>
                <dt>{t(`report.facts.${name}`)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
      <p className="report-total">
        <strong>
          {total.share === null
            ? t('report.noTotal')
            : t('score.counts', { earned: numbers.points(total.earned), points: numbers.points(total.possible) })}
        </strong>
        {total.share !== null && <span>{numbers.percent(total.share)}</span>}
        <small>{t('report.totalHint')}</small>
      </p>
      <ReportedAssignments report={report} numbers={numbers} />
      <ReportedUnderstanding report={report} />
      <ReportedWeeks weeks={report.weeks} />
    </article>
  );
}
