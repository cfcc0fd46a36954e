import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { TimeLeft } from '#components/classes/time-left.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import { dueNext } from '#server/classes/due.ts';
import { currentUser } from '#server/session.ts';

const most = 3;

/** For who is in classes: what is due next in them. It states, and never urges. */
export async function DueNext({ locale }: { readonly locale: Locale }) {
  const due = await dueNext(await currentUser(), locale, most);
  if (due.length === 0) return null;
  const t = await getTranslations('Assignments.due');
  return (
    <section aria-labelledby="due-next" className="text-sm">
      <h2 id="due-next" className="font-medium text-muted">
        {t('next')}
      </h2>
      <ul className="mt-1 grid gap-1">
        {due.map((each) => (
          <li key={each.id} className="flex flex-wrap items-baseline gap-x-2">
            <Link href={placePath(each)} className="text-accent hover:underline">
              {each.title}
            </Link>
            {each.dueAt && (
              <span className="text-muted">
                <ZonedTime time={each.dueAt} zone={each.class.zone} /> <TimeLeft time={each.dueAt} />
              </span>
            )}
            <Link href={`/classes/${each.class.id}`} className="text-muted hover:underline">
              {each.class.name}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
