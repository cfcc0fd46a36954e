import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { duration } from '#components/classes/insight/duration.ts';
import { scale } from '#components/plot/curve-shape.ts';
import { Scroll } from '#components/scroll.tsx';
import { Link } from '#i18n/navigation.ts';
import type { FunnelView, Quartiles } from '#server/classes/views-insight.ts';

const stages = ['opened', 'tried', 'solved'] as const;

interface Props {
  readonly funnels: readonly FunnelView[];
  readonly learners: number;
}

/** How far a class came with each exercise: the bars, and in the same rows the numbers they stand for. */
export function FunnelTable({ funnels, learners }: Props) {
  const t = useTranslations('Insight.funnel');
  const format = useFormatter();
  const untouched = funnels.filter(({ opened, assigned }) => opened === 0 && !assigned);
  return (
    <figure>
      <figcaption className="insight-legend">
        {stages.map((stage) => (
          <span key={stage} data-stage={stage}>
            {t(stage)}
          </span>
        ))}
      </figcaption>
      <Scroll className="overflow-x-auto">
        <table className="data-table data-lines">
          <thead>
            <tr>
              <th scope="col">{t('exercise')}</th>
              <th scope="col">{t('bar')}</th>
              {stages.map((stage) => (
                <th key={stage} scope="col" className="data-number">
                  {t(stage)}
                </th>
              ))}
              <th scope="col">{t('attempts')}</th>
              <th scope="col">{t('time')}</th>
            </tr>
          </thead>
          <tbody>
            {funnels
              .filter((funnel) => !untouched.includes(funnel))
              .map((funnel) => (
                <Row key={funnel.exercise} funnel={funnel} learners={learners} />
              ))}
          </tbody>
        </table>
      </Scroll>
      {untouched.length > 0 && (
        <p className="note">{t('untouched', { titles: format.list(untouched.map(({ title }) => title)) })}</p>
      )}
      <p className="note">{t('spread')}</p>
    </figure>
  );
}

function Row({ funnel, learners }: { funnel: FunnelView; learners: number }) {
  const t = useTranslations('Insight.funnel');
  const [locale, format] = [useLocale(), useFormatter()];
  const { exercise, number, title, assigned, attempts, seconds } = funnel;
  return (
    <tr>
      <th scope="row">
        <span className="insight-exercise">{number}</span>
        <Link href={`/exercises/${exercise}`} className="hover:underline">
          {title}
        </Link>
        {assigned && (
          <span className="badge" data-tone="plain">
            {t('isAssigned')}
          </span>
        )}
      </th>
      <td>
        <FunnelBar funnel={funnel} learners={learners} />
      </td>
      {stages.map((stage) => (
        <td key={stage} className="data-number">
          {funnel[stage]}
        </td>
      ))}
      <td>{spread(attempts, (value) => format.number(value, { maximumFractionDigits: 1 }))}</td>
      <td>{spread(seconds, (value) => duration(value, locale))}</td>
    </tr>
  );
}

function FunnelBar({ funnel, learners }: { funnel: FunnelView; learners: number }) {
  const t = useTranslations('Insight.funnel');
  const share = scale([0, Math.max(learners, 1)], [0, 100]);
  const { opened, tried, solved } = funnel;
  return (
    <svg role="img" aria-label={t('words', { opened, tried, solved, learners })} className="insight-bar">
      {stages.map((stage) => (
        <rect key={stage} data-stage={stage} width={`${share(funnel[stage])}%`} height="100%" />
      ))}
    </svg>
  );
}

/** The median, and the middle half where there is more than one value. */
function spread(quartiles: Quartiles | null, text: (value: number) => string) {
  if (!quartiles) return <span className="text-muted">—</span>;
  const [low, median, high] = quartiles.map(text);
  return (
    <>
      {median}
      {low !== high && (
        <span className="text-muted">
          {' '}
          ({low}–{high})
        </span>
      )}
    </>
  );
}
