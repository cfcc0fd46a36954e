import { useTranslations } from 'next-intl';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import type { DueView } from '#server/classes/views-assignments.ts';

/** On a page of the course: for which of the viewer's classes it counts, and until when. One quiet line for each. */
export function AssignedLines({ assigned }: { readonly assigned: readonly DueView[] }) {
  if (assigned.length === 0) return null;
  return (
    <ul className="mt-2 grid gap-0.5 text-muted text-sm">
      {assigned.map((each) => (
        <li key={each.id} className="flex items-start gap-1.5">
          <Icon name={each.phase === 'closed' ? 'lock' : 'calendar'} className="mt-1 size-4" />
          <AssignedLine due={each} />
        </li>
      ))}
    </ul>
  );
}

/** A lesson that was read before the assignment opened counts all the same. */
const wayOf = ({ kind, phase, dueAt, closesAt }: DueView) => {
  if (phase === 'closed' && closesAt) return 'closed';
  if (phase === 'before' && kind !== 'lesson') return 'before';
  if (!dueAt) return 'open';
  return phase === 'late' ? 'late' : 'due';
};

function AssignedLine({ due }: { readonly due: DueView }) {
  const t = useTranslations('Assignments.here');
  const way = wayOf(due);
  const { opensAt, dueAt, closesAt, class: group, latePercent } = due;
  const time = { closed: closesAt, before: opensAt, late: dueAt, due: dueAt, open: null }[way];
  const parts = {
    class: () => (
      <Link href={`/classes/${group.id}`} className="text-accent underline">
        {group.name}
      </Link>
    ),
    time: () => time && <ZonedTime time={time} zone={group.zone} note={` ${t('yours')}`} />,
  };
  return (
    <p>
      {t.rich(way, parts)}
      {way === 'late' && latePercent > 0 && ` ${t('costs', { percent: latePercent })}`}
      {way === 'closed' && ` ${t(`still.${due.kind}`)}`}
    </p>
  );
}
