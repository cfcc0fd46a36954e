import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { routing } from '#i18n/routing.ts';
import { exerciseCard } from '#server/catalog.ts';
import { cardSize, socialCard } from '#server/social-card.tsx';

export const size = cardSize;
export const contentType = 'image/png';

export default async function ExerciseCard({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params;
  const exercise = hasLocale(routing.locales, locale) && exerciseCard(locale, slug);
  if (!exercise) notFound();
  const t = await getTranslations({ locale, namespace: 'Lesson' });
  const { unit, title, summary } = exercise;
  return socialCard({ place: t('unit', { number: unit.number, title: unit.title }), title, text: summary });
}
