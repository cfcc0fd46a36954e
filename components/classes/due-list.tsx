import { useFormatter, useTranslations } from 'next-intl';
import { TimeLeft } from '#components/classes/time-left.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { EmptyState } from '#components/empty-state.tsx';
import { Icon } from '#components/icon.tsx';
import { StatusMark } from '#components/status-mark.tsx';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import type { AssignedView } from '#server/classes/views-assignments.ts';

const statuses = { none: 'not-started', tried: 'attempted', done: 'solved' } as const;

const isOver = ({ phase, progress }: AssignedView) => phase === 'closed' || progress === 'done';

/** Without a due time after all that have one. */
const byDue = (one: AssignedView, other: AssignedView) =>
  (one.dueAt ? Date.parse(one.dueAt) : Infinity) - (other.dueAt ? Date.parse(other.dueAt) : Infinity) || 0;

/** What a learner has to do for a class: first what is due next, then what is done or over. */
export function DueList({ assignments }: { readonly assignments: readonly AssignedView[] }) {
  const t = useTranslations('Assignments.due');
  const open = assignments.filter((each) => !isOver(each)).sort(byDue);
  const over = assignments.filter(isOver);
  return (
    <section aria-labelledby="due-title">
      <h2 id="due-title" className="font-semibold text-xl tracking-tight">
        {t('title')}
      </h2>
      {open.length === 0 && (
        <EmptyState
          icon={assignments.length === 0 ? 'calendar' : 'check'}
          className="mt-3"
          action={
            <Link href="/" className="button">
              {t('toCourse')}
            </Link>
          }
        >
          {t(assignments.length === 0 ? 'nothingYet' : 'nothing')}
        </EmptyState>
      )}
      <ul className="mt-3 grid gap-2">
        {open.map((each) => (
          <DueLine key={each.id} assigned={each} />
        ))}
      </ul>
      {over.length > 0 && (
        <>
          <h3 className="mt-8 font-semibold">{t('over')}</h3>
          <ul className="mt-3 grid gap-2">
            {over.map((each) => (
              <DueLine key={each.id} assigned={each} />
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function DueLine({ assigned }: { readonly assigned: AssignedView }) {
  const t = useTranslations('Assignments');
  const { id, kind, title, dueAt, extended, excused, phase, progress, class: group } = assigned;
  return (
    <li className="card">
      <Link href={placePath(assigned)} className="due-line group">
        <StatusMark status={statuses[assigned.progress]} />
        <span className="min-w-0">
          <span className="block font-medium group-hover:underline">{title}</span>
          <span className="flex flex-wrap items-baseline gap-x-1.5 text-muted text-sm">
            <span>{t(`kinds.${kind}`)}</span>
            {phase === 'before' && <When way="opens" time={assigned.opensAt} zone={group.zone} />}
            <When way="at" time={dueAt} zone={group.zone} />
            {dueAt && !isOver(assigned) && <TimeLeft time={dueAt} />}
            {phase === 'late' && !isOver(assigned) && <When way="closes" time={assigned.closesAt} zone={group.zone} />}
            {extended && (
              <span className="inline-flex items-center gap-1 text-accent">
                <Icon name="clock" className="size-3.5" />
                {t('due.extended')}
              </span>
            )}
          </span>
        </span>
        <span className="due-state">
          <Points assigned={assigned} />
          <State assigned={assigned} />
        </span>
      </Link>
      {(progress !== 'none' || excused) && (
        <Link href={`/classes/${group.id}/work/${id}`} aria-label={t('due.workOf', { title })} className="due-work">
          {t('due.work')}
        </Link>
      )}
    </li>
  );
}

interface WhenProps {
  readonly way: 'opens' | 'at' | 'closes';
  readonly time: string | null;
  readonly zone: string;
}

function When({ way, time, zone }: WhenProps) {
  const t = useTranslations('Assignments.due');
  if (!time) return null;
  return (
    <>
      <span aria-hidden="true" className="max-sm:hidden">
        ·
      </span>
      <span>{t.rich(way, { time: () => <ZonedTime time={time} zone={zone} /> })}</span>
    </>
  );
}

function Points({ assigned: { points, score, excused } }: { readonly assigned: AssignedView }) {
  const t = useTranslations('Assignments');
  const format = useFormatter();
  const earned = score === null ? null : format.number(score * points, { maximumFractionDigits: 2 });
  return (
    <span className="block whitespace-nowrap tabular-nums">
      {earned === null || excused ? t('points', { points }) : t('due.score', { earned, points })}
    </span>
  );
}

function State({ assigned }: { readonly assigned: AssignedView }) {
  const t = useTranslations('Assignments.due');
  const { progress, phase, tries, waiting, excused, daysLate, latePercent } = assigned;
  const words = excused
    ? [t('excused')]
    : [
        progress === 'done' ? t('done') : tries > 0 ? t('tries', { tries }) : t('none'),
        ...(waiting > 0 ? [t('waiting')] : []),
        ...(daysLate > 0 ? [t('daysLate', { days: daysLate })] : []),
        ...(phase === 'closed' && progress !== 'done' ? [t('closed')] : []),
      ];
  return (
    <span className="block text-muted text-xs">
      {words.join(' · ')}
      {phase === 'late' && progress !== 'done' && (
        <span className="block text-notice">
          {latePercent > 0 ? t('lateCosts', { percent: latePercent }) : t('late')}
        </span>
      )}
    </span>
  );
}
