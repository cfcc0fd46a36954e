import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { Icon } from '#components/icon.tsx';
import { ViewerZone } from '#components/viewer-zone.tsx';
import { Link } from '#i18n/navigation.ts';
import { parseZone, zoneCookieName } from '#lib/calendar.ts';
import { reviewSetting } from '#server/review-deck.ts';
import { dueCount } from '#server/reviews.ts';
import { currentUser } from '#server/session.ts';

/** The way to the day's reviews, with how many are due. It states, and never urges. */
export async function DueLink() {
  const t = await getTranslations('Review');
  const zone = parseZone((await cookies()).get(zoneCookieName)?.value);
  const user = await currentUser();
  const due = await dueCount(user, reviewSetting(zone));
  return (
    <>
      <Link href="/review" className="inline-flex items-center gap-1.5 justify-self-start text-accent text-sm">
        <Icon name="history" className="size-4.5" />
        <span className="hover:underline">{t('link', { due })}</span>
      </Link>
      {user && <ViewerZone rendered={zone} />}
    </>
  );
}
