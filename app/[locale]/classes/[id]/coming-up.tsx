import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { KindIcon } from '#components/classes/kind-icon.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Link } from '#i18n/navigation.ts';
import { assignmentsOf } from '#server/classes/assignments.ts';
import type { AssignmentView } from '#server/classes/views-assignments.ts';
import type { ClassView } from '#server/classes/views-classes.ts';
import type { User } from '#server/users.ts';

interface Props {
  readonly user: User;
  readonly view: ClassView;
  readonly locale: Locale;
}

interface Coming {
  readonly assignment: AssignmentView;
  readonly what: 'due' | 'published';
  readonly at: string;
}

const most = 6;

/** What still happens of itself: something is shown to learners, or is due; of each assignment the first. */
function comingOf(assignments: readonly AssignmentView[], now: number): Coming[] {
  const isAhead = (time: string | null): time is string => time !== null && Date.parse(time) > now;
  const coming = assignments.flatMap((assignment): Coming[] => {
    const { state, publishedAt, dueAt } = assignment;
    if (state === 'scheduled' && isAhead(publishedAt)) return [{ assignment, what: 'published', at: publishedAt }];
    return state === 'published' && isAhead(dueAt) ? [{ assignment, what: 'due', at: dueAt }] : [];
  });
  return coming.sort((a, b) => Date.parse(a.at) - Date.parse(b.at)).slice(0, most);
}

/** For those who teach a class: what comes next of what is assigned. */
export async function ComingUp({ user, view, locale }: Props) {
  const t = await getTranslations('Classes.next');
  const assignments = await assignmentsOf(user, view.id, locale);
  if (assignments.length === 0) return null;
  const coming = comingOf(assignments, Date.now());
  const drafts = assignments.filter(({ state }) => state === 'draft').length;
  const path = `/classes/${view.id}/assignments`;
  return (
    <section aria-labelledby="coming" className="card class-card">
      <h2 id="coming" className="font-semibold text-lg">
        {t('title')}
      </h2>
      {coming.length === 0 && <p className="text-muted">{t('nothing')}</p>}
      <ul className="grid gap-3 empty:hidden">
        {coming.map(({ assignment: { id, kind, title }, what, at }) => (
          <li key={id} className="grid grid-cols-[auto_1fr] gap-x-3">
            <KindIcon kind={kind} className="mt-0.5 size-5 text-muted" />
            <span className="min-w-0">
              <Link href={`${path}/${id}`} className="break-words font-medium hover:underline">
                {title}
              </Link>
              <span className="block text-muted text-sm">
                {t.rich(what, { time: () => <ZonedTime time={at} zone={view.zone} first="class" /> })}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {drafts > 0 && <p className="text-notice text-sm">{t('drafts', { count: drafts })}</p>}
      <Link href={path} className="justify-self-start text-accent text-sm hover:underline">
        {t('all')}
      </Link>
    </section>
  );
}
