import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { renderedItem } from '#components/quiz/rendered-item.tsx';
import { ViewerZone } from '#components/viewer-zone.tsx';
import { alternates } from '#i18n/alternates.ts';
import { clientMessages } from '#i18n/client-messages.ts';
import { routing } from '#i18n/routing.ts';
import { parseZone, zoneCookieName } from '#lib/calendar.ts';
import { parsePreferences, preferencesCookie } from '#lib/preferences.ts';
import { reviewSetting } from '#server/review-deck.ts';
import { reviewsFor } from '#server/reviews.ts';
import { currentUser } from '#server/session.ts';
import { DayEnd } from './day-end.tsx';
import { NothingYet } from './nothing-yet.tsx';
import { Reviewing } from './reviewing.tsx';

interface Props {
  readonly params: Promise<{ locale: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'Review' });
  return { title: t('title'), description: t('description'), alternates: alternates(locale, '/review') };
}

/** What is due today, one item at a time. `?of=` names a review that was responded to, and shows what was right. */
export default async function ReviewPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('Review');
  const jar = await cookies();
  const zone = parseZone(jar.get(zoneCookieName)?.value);
  const { of } = await searchParams;
  const user = await currentUser();
  const view = await reviewsFor(user, locale, reviewSetting(zone), typeof of === 'string' ? of : null);
  const { review, due, done, next } = view;
  const { language } = parsePreferences(jar.get(preferencesCookie)?.value);
  return (
    <main id="main" className="mx-auto grid w-full max-w-3xl flex-1 content-start gap-6 px-4 pt-8 pb-24 sm:px-6">
      <header>
        <h1 className="text-balance font-semibold text-2xl leading-tight tracking-tight sm:text-3xl">{t('title')}</h1>
        {review && <p className="mt-2 text-muted">{t('intro')}</p>}
      </header>
      {review && (
        <NextIntlClientProvider messages={await clientMessages('Review', 'Quiz')}>
          <Reviewing
            review={{ ...review, item: renderedItem(review.item) }}
            due={due}
            zone={zone}
            language={language}
          />
        </NextIntlClientProvider>
      )}
      {due === 0 && (done > 0 || next !== null) && <DayEnd view={view} />}
      {!review && due === 0 && done === 0 && next === null && <NothingYet />}
      {user && <ViewerZone rendered={zone} />}
    </main>
  );
}
