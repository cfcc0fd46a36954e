import { getFormatter, getTranslations } from 'next-intl/server';
import { Icon } from '#components/icon.tsx';
import { Link } from '#i18n/navigation.ts';
import { dayMs } from '#lib/calendar.ts';
import type { ReviewsView } from '#server/views-reviews.ts';

/** Nothing more is due today: what was done, and on which day it goes on. */
export async function DayEnd({ view: { today, done, next } }: { readonly view: ReviewsView }) {
  const t = await getTranslations('Review');
  const format = await getFormatter();
  const days = next === null ? 0 : (Date.parse(next) - Date.parse(today)) / dayMs;
  const date = (day: string) =>
    format.dateTime(new Date(day), { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  return (
    <section aria-labelledby="day-end" className="grid gap-2 card rounded-lg p-5 shadow-raised">
      <h2 id="day-end" className="flex items-center gap-2 font-semibold text-lg">
        <Icon name="check" className="size-5 text-pass" />
        {t(done > 0 ? 'end.done' : 'end.nothing')}
      </h2>
      {done > 0 && <p>{t('end.count', { done })}</p>}
      {next !== null && (
        <p>{t.rich('end.next', { days, date: date(next), time: (words) => <time dateTime={next}>{words}</time> })}</p>
      )}
      <p>
        <Link href="/" className="text-accent text-sm hover:underline">
          {t('end.course')}
        </Link>
      </p>
    </section>
  );
}
