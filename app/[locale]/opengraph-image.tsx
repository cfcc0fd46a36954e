import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { routing } from '#i18n/routing.ts';
import { cardSize, socialCard } from '#server/social-card.tsx';

export const size = cardSize;
export const contentType = 'image/png';

/** Of the course itself, and of every page that has no card of its own. */
export default async function CourseCard({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const t = await getTranslations({ locale, namespace: 'Home' });
  return socialCard({ place: t('course'), title: t('title'), text: t('subtitle') });
}
