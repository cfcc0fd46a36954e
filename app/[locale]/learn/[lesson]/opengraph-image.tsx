import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { routing } from '#i18n/routing.ts';
import { lessonView } from '#server/lessons.ts';
import { cardSize, socialCard } from '#server/social-card.tsx';

export const size = cardSize;
export const contentType = 'image/png';

export default async function LessonCard({ params }: { params: Promise<{ locale: string; lesson: string }> }) {
  const { locale, lesson: slug } = await params;
  const lesson = hasLocale(routing.locales, locale) && (await lessonView(locale, null, slug));
  if (!lesson) notFound();
  const t = await getTranslations({ locale, namespace: 'Lesson' });
  const place = t('unit', { number: lesson.unit.number, title: lesson.unit.title });
  return socialCard({ place, title: lesson.title, text: lesson.lead });
}
