import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { eventWords } from '#components/classes/event-words.ts';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { Link } from '#i18n/navigation.ts';
import type { ClassView } from '#server/classes/views-classes.ts';
import type { TrailView } from '#server/classes/views-trail.ts';

interface Props {
  readonly trail: TrailView;
  readonly view: ClassView;
  readonly locale: Locale;
  /** It is not the first page. */
  readonly paged: boolean;
}

/** What was done to the class, in words, newest first. */
export async function Trail({ trail: { events, next }, view, locale, paged }: Props) {
  const t = await getTranslations('Classes.settings');
  const telling = { t: await getTranslations('Classes.trail'), locale, zone: view.zone };
  const pathname = `/classes/${view.id}/settings`;
  return (
    <section aria-labelledby="trail">
      <h2 id="trail" className="font-semibold text-lg">
        {t('trail')}
      </h2>
      <p className="mt-1 text-muted text-sm">{t('trailText')}</p>
      <ol className="mt-4 grid">
        {events.map((event) => {
          const { text, reason } = eventWords(telling, event);
          return (
            <li key={event.id} className="grid gap-x-4 border-line border-t py-2.5 text-sm sm:grid-cols-[1fr_auto]">
              <p className="min-w-0 break-words">
                <span className="font-medium">{event.by}</span> {text}
                {reason && <span className="block text-muted">{reason}</span>}
              </p>
              <p className="text-muted">
                <ZonedTime time={event.at} zone={view.zone} />
              </p>
            </li>
          );
        })}
      </ol>
      <p className="mt-3 flex gap-3">
        {next && (
          <Link href={{ pathname, query: { after: next }, hash: 'trail' }} className="button">
            {t('older')}
          </Link>
        )}
        {paged && (
          <Link href={{ pathname, hash: 'trail' }} className="button">
            {t('newest')}
          </Link>
        )}
      </p>
    </section>
  );
}
