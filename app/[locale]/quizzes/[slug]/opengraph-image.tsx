import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { routing } from '#i18n/routing.ts';
import { quizLinks } from '#server/attempts.ts';
import { cardSize, socialCard } from '#server/social-card.tsx';

export const size = cardSize;
export const contentType = 'image/png';

export default async function QuizCard({ params }: { params: Promise<{ locale: string; slug: string }> }) {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  const quiz = (await quizLinks(locale, null)).find((each) => each.slug === slug);
  if (!quiz) notFound();
  const t = await getTranslations({ locale, namespace: 'Quiz.start' });
  return socialCard({ place: t('kicker'), title: quiz.title, text: quiz.summary });
}
