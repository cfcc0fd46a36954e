import { useFormatter, useTranslations } from 'next-intl';
import { Scroll } from '#components/scroll.tsx';
import { Link } from '#i18n/navigation.ts';
import type { StuckLearnersView, StuckView } from '#server/classes/views-insight.ts';

interface Props {
  readonly classId: string;
  readonly stuck: StuckLearnersView;
  readonly now: Date;
  /** The class's time zone. */
  readonly zone: string;
}

/** Who needs somebody beside them, and at what. */
export function StuckTable({ classId, stuck, now, zone }: Props) {
  const t = useTranslations('Insight.stuck');
  if (stuck.learners.length === 0) return <p className="empty">{t('none')}</p>;
  return (
    <Scroll className="relative overflow-x-auto">
      <table className="data-table data-lines">
        <thead>
          <tr>
            <th scope="col">{t('learner')}</th>
            <th scope="col">{t('at')}</th>
            <th scope="col" className="data-number">
              {t('tries')}
            </th>
            <th scope="col" className="data-number">
              {t('best')}
            </th>
            <th scope="col">{t('last')}</th>
            <th scope="col">{t('idea')}</th>
            <th scope="col">
              <span className="sr-only">{t('code')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {stuck.learners.map((each) => (
            <Row key={`${each.member} ${each.exercise}`} classId={classId} stuck={each} now={now} zone={zone} />
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}

function Row({ classId, stuck, now, zone }: Omit<Props, 'stuck'> & { readonly stuck: StuckView }) {
  const t = useTranslations('Insight.stuck');
  const format = useFormatter();
  const { member, name, section, exercise, title, reason, tries, best, lastAt, hintsOpened, misconception } = stuck;
  return (
    <tr>
      <th scope="row">
        {name}
        {section && (
          <span className="badge" data-tone="plain">
            {section}
          </span>
        )}
      </th>
      <td className="data-words">
        {title}
        <span className="insight-second">
          {t(`reason.${reason}`)} · {t('hints', { count: hintsOpened })}
        </span>
      </td>
      <td className="data-number">{tries}</td>
      <td className="data-number">{format.number(best, { style: 'percent' })}</td>
      <td>
        <time
          dateTime={lastAt}
          title={format.dateTime(new Date(lastAt), { dateStyle: 'long', timeStyle: 'short', timeZone: zone })}
        >
          {format.relativeTime(new Date(lastAt), now)}
        </time>
      </td>
      <td className="data-words">{misconception?.name ?? <span className="text-muted">{t('unknown')}</span>}</td>
      <td>
        <Link href={{ pathname: `/classes/${classId}/insight/code`, query: { member, exercise } }} className="button">
          {t('code')}
          <span className="sr-only">{t('codeOf', { name })}</span>
        </Link>
      </td>
    </tr>
  );
}
