import { useLocale, useTranslations } from 'next-intl';
import { momentText } from '#components/classes/zoned-time.tsx';
import type { LearnerReportView } from '#server/classes/views-report.ts';

const levels = ['mastered', 'shaky', 'untouched'] as const;

/** Concepts by how well the work on the class's assignments shows them, and the wrong ideas it showed. */
export function ReportedUnderstanding({ report }: { readonly report: LearnerReportView }) {
  const t = useTranslations('Gradebook.report');
  const { concepts, ideas } = report;
  const shown = levels.filter((level) => concepts[level].length > 0);
  const open = ideas.filter((idea) => idea.open.length > 0);
  const past = ideas.filter((idea) => idea.open.length === 0);
  return (
    <section aria-labelledby="report-understanding">
      <h2 id="report-understanding">{t('understanding')}</h2>
      {shown.length === 0 && <p className="text-muted">{t('noConcepts')}</p>}
      {shown.length > 0 && (
        <dl className="report-levels">
          {shown.map((level) => (
            <div key={level}>
              <dt>{t(`levels.${level}`)}</dt>
              <dd>
                <ul>
                  {concepts[level].map((title) => (
                    <li key={title}>{title}</li>
                  ))}
                </ul>
              </dd>
            </div>
          ))}
        </dl>
      )}
      <h3>{t('ideas')}</h3>
      {open.length === 0 && <p className="text-muted">{t('noIdeas')}</p>}
      {open.length > 0 && <Ideas ideas={open} zone={report.class.zone} />}
      {past.length > 0 && (
        <>
          <h3>{t('past')}</h3>
          <ul className="report-list">
            {past.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Ideas({ ideas, zone }: { readonly ideas: LearnerReportView['ideas']; readonly zone: string }) {
  const t = useTranslations('Gradebook.report');
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  return (
    <ul className="report-list">
      {ideas.map(({ id, name, open, since }) => (
        <li key={id}>
          {name}
          <small>
            {t('shownIn', {
              places: list.format(open.map(({ title }) => title)),
              since: momentText(new Date(since), zone, locale, false),
            })}
          </small>
        </li>
      ))}
    </ul>
  );
}
