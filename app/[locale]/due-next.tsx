import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { TimeLeft } from '#components/classes/time-left.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import { dueNext } from '#server/classes/due.ts';
import type { AssignedView } from '#server/classes/views-assignments.ts';
import { currentUser } from '#server/session.ts';

const most = 3;

function ClassLink({ group }: { readonly group: AssignedView['class'] }) {
  return (
    <Link href={`/classes/${group.id}`} className="text-muted hover:underline">
      {group.name}
    </Link>
  );
}

/** For who is in classes: what is due next in them. It states, and never urges. */
export async function DueNext({ locale }: { readonly locale: Locale }) {
  const due = await dueNext(await currentUser(), locale, most);
  if (due.length === 0) return null;
  const t = await getTranslations('Assignments.due');
  const classes = new Map(due.map((each) => [each.class.id, each.class]));
  const [only] = classes.size === 1 ? classes.values() : [];
  return (
    <section aria-labelledby="due-next" className="text-sm">
      <h2 id="due-next" className="font-medium text-muted">
        {only ? t.rich('nextIn', { class: () => <ClassLink group={only} /> }) : t('next')}
      </h2>
      <ul className="mt-1 grid gap-1">
        {due.map((each) => (
          <li key={each.id} className="flex flex-wrap items-baseline gap-x-2">
            <Link href={placePath(each)} className="text-accent hover:underline">
              {each.title}
            </Link>
            {each.dueAt && (
              <span className="text-muted">
                <ZonedTime time={each.dueAt} zone={each.class.zone} />
                <span aria-hidden="true"> · </span>
                <TimeLeft time={each.dueAt} />
              </span>
            )}
            {!only && <ClassLink group={each.class} />}
          </li>
        ))}
      </ul>
    </section>
  );
}
