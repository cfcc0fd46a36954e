import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { can } from '#server/access.ts';
import { quizFor } from '#server/attempts.ts';
import { Problem } from '#server/problem.ts';
import { currentUser } from '#server/session.ts';

/** The quiz of a page that is for instructors; others sign in, or find no such page. */
export async function managedQuiz(locale: string, slug: string, page: string) {
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const user = await currentUser();
  if (!user || user.guest) {
    const next = `/${locale}/quizzes/${slug}/${page}`;
    return redirect({ href: { pathname: '/sign-in', query: { next } }, locale });
  }
  if (!can(user, 'manage-quizzes')) notFound();
  try {
    return { user, locale, quiz: await quizFor(slug, locale, user) };
  } catch (error) {
    if (error instanceof Problem && error.code === 'unknown-quiz') notFound();
    throw error;
  }
}
