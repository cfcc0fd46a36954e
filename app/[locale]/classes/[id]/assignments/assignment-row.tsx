import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { KindIcon } from '#components/classes/kind-icon.tsx';
import { LatePolicy } from '#components/classes/late-policy.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import type { AssignmentView } from '#server/classes/views-assignments.ts';

export type Way = 'up' | 'down';
const ways: readonly Way[] = ['up', 'down'];

interface Props {
  readonly classId: string;
  readonly zone: string;
  readonly assignment: AssignmentView;
  readonly mayChange: boolean;
  /** Free texts that wait to be marked. */
  readonly waiting: number;
  /** Whether it is the first or the last. */
  readonly ends: Readonly<Record<Way, boolean>>;
  readonly onMove: (way: Way) => void;
  readonly onPublish: () => void;
}

export function AssignmentRow({ classId, zone, assignment, mayChange, waiting, ends, onMove, onPublish }: Props) {
  const t = useTranslations('Assignments');
  const { id, kind, title, points, state, attempts, extensions } = assignment;
  return (
    <li data-id={id} className="card assignment-row">
      <span className="pt-0.5 text-muted">
        <KindIcon kind={kind} className="size-5" />
      </span>
      <div className="min-w-0">
        <p id={`${id}-title`} className="font-medium">
          <Link href={placePath(assignment)} className="hover:underline">
            {title}
          </Link>
        </p>
        <p className="text-muted text-sm">
          {t(`kinds.${kind}`)} · {t('points', { points })}
          {kind !== 'lesson' && ` · ${t(`attempts.${attempts}`)}`}
        </p>
        {waiting > 0 && (
          <p className="text-sm">
            <Link
              href={{ pathname: `/classes/${classId}/marking`, query: { assignment: id } }}
              className="text-accent hover:underline"
              aria-describedby={`${id}-title`}
            >
              {t('waiting', { count: waiting })}
            </Link>
          </p>
        )}
      </div>
      <Times assignment={assignment} zone={zone} />
      <State assignment={assignment} zone={zone}>
        {mayChange && (
          <button
            type="button"
            className="text-accent text-sm hover:underline"
            aria-describedby={`${id}-title`}
            onClick={onPublish}
          >
            {t(state === 'draft' ? 'publish' : 'publishNow')}
          </button>
        )}
      </State>
      <p className="assignment-policy text-muted text-sm">
        <LatePolicy policy={assignment} />
        {extensions.length > 0 && (
          <span className="ml-2 inline-flex items-center gap-1 text-accent">
            <Icon name="clock" className="size-3.5" />
            <Link href={`/classes/${classId}/assignments/${id}#extensions`} className="hover:underline">
              {t('extensions.count', { count: extensions.length })}
            </Link>
          </span>
        )}
      </p>
      {mayChange && (
        <div className="assignment-actions">
          <Link href={`/classes/${classId}/assignments/${id}`} className="button" aria-describedby={`${id}-title`}>
            {t('edit')}
          </Link>
          {ways.map((way) => (
            <button
              key={way}
              type="button"
              data-way={way}
              className="button px-2"
              aria-label={t(`order.${way}`)}
              aria-describedby={`${id}-title`}
              aria-disabled={ends[way]}
              onClick={() => onMove(way)}
            >
              <Icon name="chevron" className={`size-4 ${way === 'up' ? '-rotate-90' : 'rotate-90'}`} />
            </button>
          ))}
        </div>
      )}
    </li>
  );
}

interface StateProps extends Pick<Props, 'assignment' | 'zone'> {
  /** What can be done about its not being published. */
  readonly children: ReactNode;
}

function State({ assignment: { state, publishedAt }, zone, children }: StateProps) {
  const t = useTranslations('Assignments.states');
  if (state === 'published')
    return (
      <p className="assignment-state text-pass">
        <Icon name="check" />
        {t('published')}
      </p>
    );
  return (
    <div className="assignment-state text-notice">
      <Icon name={state === 'draft' ? 'pencil' : 'clock'} />
      <div>
        <p>{t(state)}</p>
        {state === 'scheduled' && publishedAt && (
          <p className="text-xs">
            <ZonedTime time={publishedAt} zone={zone} first="class" named={false} />
          </p>
        )}
        {children}
      </div>
    </div>
  );
}

function Times({ assignment, zone }: Pick<Props, 'assignment' | 'zone'>) {
  const t = useTranslations('Assignments.times');
  const times = [
    ['opens', assignment.opensAt],
    ['due', assignment.dueAt],
    ['closes', assignment.closesAt],
  ] as const;
  return (
    <dl className="assignment-times">
      {times.map(
        ([name, time]) =>
          time && (
            <div key={name} data-time={name}>
              <dt>{t(name)}</dt>
              <dd>
                <ZonedTime time={time} zone={zone} first="class" named={false} />
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}
