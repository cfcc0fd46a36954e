import { useTranslations } from 'next-intl';
import { Trend, useDay } from '#components/classes/insight/trend.tsx';
import { Scroll } from '#components/scroll.tsx';
import { Link } from '#i18n/navigation.ts';
import type { ClassMisconceptionsView, ClassMisconceptionView } from '#server/classes/views-insight.ts';

interface Props {
  readonly classId: string;
  readonly section: string | null;
  readonly found: ClassMisconceptionsView;
}

/** The rest is folded away. */
const first = 8;

/** What a class gets wrong: those that most learners still do first. */
export function MisconceptionList({ found, ...place }: Props) {
  const t = useTranslations('Insight.ideas');
  const { by, zone, periods, misconceptions } = found;
  if (misconceptions.length === 0) return <p className="empty">{t('none', { by })}</p>;
  const most = Math.max(...misconceptions.flatMap(({ series }) => series));
  const row = (idea: ClassMisconceptionView) => <Idea key={idea.id} {...{ idea, by, periods, most, ...place }} />;
  return (
    <figure>
      <ul className="insight-ideas">{misconceptions.slice(0, first).map(row)}</ul>
      {misconceptions.length > first && (
        <details className="insight-more">
          <summary>{t('more', { count: misconceptions.length - first })}</summary>
          <ul className="insight-ideas">{misconceptions.slice(first).map(row)}</ul>
        </details>
      )}
      <figcaption className="note">{t('zone', { by, zone: zone.replaceAll('_', ' ') })}</figcaption>
      <Numbers found={found} />
    </figure>
  );
}

interface IdeaProps extends Omit<Props, 'found'> {
  readonly idea: ClassMisconceptionView;
  readonly by: ClassMisconceptionsView['by'];
  readonly periods: readonly string[];
  readonly most: number;
}

function Idea({ idea, by, periods, most, classId, section }: IdeaProps) {
  const t = useTranslations('Insight.ideas');
  const { id, name, learners, open, submissions, places, series } = idea;
  const query = { misconception: id, ...(section ? { section } : {}) };
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p className="insight-places">
          {places.map(({ kind, slug, title, learners: count }) => (
            <span key={`${kind} ${slug}`}>{t(kind === 'quiz' ? 'quiz' : 'place', { title, learners: count })}</span>
          ))}
        </p>
      </div>
      <Trend {...{ by, periods, series, most }} />
      <p className="insight-count">
        <strong data-open={open > 0}>{t('open', { open })}</strong>
        <span>{t('count', { learners })}</span>
      </p>
      {submissions > 0 ? (
        <Link href={{ pathname: `/classes/${classId}/insight/code`, query }} className="button">
          {t('code')}
          <span className="sr-only">{t('codeOf', { name })}</span>
        </Link>
      ) : (
        <span />
      )}
    </li>
  );
}

function Numbers({ found: { periods, misconceptions } }: Pick<Props, 'found'>) {
  const t = useTranslations('Insight.ideas');
  const day = useDay();
  return (
    <details className="insight-more">
      <summary>{t('table')}</summary>
      <Scroll as="section" aria-label={t('table')} className="overflow-x-auto">
        <table className="data-table data-lines">
          <thead>
            <tr>
              <th scope="col">{t('name')}</th>
              {periods.map((period) => (
                <th key={period} scope="col" className="data-number">
                  {day(period)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {misconceptions.map(({ id, name, series }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                {periods.map((period, i) => (
                  <td key={period} className="data-number">
                    {series[i]}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </Scroll>
    </details>
  );
}
