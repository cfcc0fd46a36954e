'use client';

import '#components/fonts/katex.css';
import { useLocale, useTranslations } from 'next-intl';
import type { Numbers } from '#components/classes/gradebook/cell-words.ts';
import { stateWords } from '#components/classes/report/state-words.ts';
import { momentText } from '#components/classes/zoned-time.tsx';
import { CommentText } from '#components/discussion/comment-text.tsx';
import { Link } from '#i18n/navigation.ts';
import type { LearnerReportView, ReportedAssignment } from '#server/classes/views-report.ts';

interface Props {
  readonly report: LearnerReportView;
  readonly numbers: Numbers;
}

const columns = ['assignment', 'due', 'state', 'score'] as const;

/** Each assignment with what came of it; what teachers wrote stands under it, and stays with it on a page. */
export function ReportedAssignments({ report, numbers }: Props) {
  const t = useTranslations('Gradebook.report');
  const { assignments } = report;
  return (
    <section aria-labelledby="report-assignments">
      <h2 id="report-assignments">{t('assignments')}</h2>
      {assignments.length === 0 && <p className="text-muted">{t('none')}</p>}
      {assignments.length > 0 && (
        <table className="data-table report-table">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`columns.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {assignments.map((each) => (
            <Row key={each.assignment.id} {...each} report={report} numbers={numbers} />
          ))}
        </table>
      )}
    </section>
  );
}

function Row({ report, numbers, ...row }: Props & ReportedAssignment) {
  const t = useTranslations('Gradebook');
  const locale = useLocale();
  const { assignment, score, missing } = row;
  const { id, kind, title, dueAt, points } = assignment;
  const earned = score.score ?? (missing ? 0 : null); // as it counts in the total
  return (
    <tbody>
      <tr>
        <th scope="row">
          {report.own ? <Link href={`/classes/${report.class.id}/work/${id}`}>{title}</Link> : title}
          <small>{t(`report.kinds.${kind}`)}</small>
        </th>
        <td data-label={t('report.columns.due')}>
          {dueAt ? (
            <time dateTime={dueAt}>{momentText(new Date(dueAt), report.class.zone, locale, false)}</time>
          ) : (
            t('sheet.neverDue')
          )}
        </td>
        <td data-label={t('report.columns.state')} className={missing ? 'text-fail' : ''}>
          {stateWords(row, t)}
        </td>
        <td data-label={t('report.columns.score')} className="tabular-nums">
          {earned === null
            ? t('outOf', { points: numbers.points(points) })
            : t('score.counts', { earned: numbers.points(earned * points), points: numbers.points(points) })}
        </td>
      </tr>
      <Notes {...row} zone={report.class.zone} />
    </tbody>
  );
}

/** Why the score is what it is, and what teachers say. */
function Notes({ withheld, override, comments, assignment, zone }: ReportedAssignment & { readonly zone: string }) {
  const t = useTranslations('Gradebook');
  const locale = useLocale();
  const reason = assignment.extension?.reason;
  if (!withheld && !override && !reason && comments.length === 0) return null;
  const noted = (by: string, at: string) => t('report.said', { by, at: momentText(new Date(at), zone, locale, false) });
  return (
    <tr>
      <td colSpan={columns.length} className="report-notes">
        {withheld && <p>{t('work.withheld')}</p>}
        {override && (
          <p>{t(override.score === null ? 'report.excused' : 'report.byHand', { reason: override.reason })}</p>
        )}
        {reason && <p>{t('sheet.extendedReason', { reason })}</p>}
        {comments.map(({ id, by, at, text }) => (
          <blockquote key={id}>
            <CommentText text={text} />
            <footer>{noted(by ?? t('comments.somebody'), at)}</footer>
          </blockquote>
        ))}
      </td>
    </tr>
  );
}
