import { notFound } from 'next/navigation';
import { hasLocale } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import { redirect } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { classFor } from '#server/classes/classes.ts';
import { Problem } from '#server/problem.ts';
import { currentUser } from '#server/session.ts';

/**
 * The class of a page below /classes/[id]; who is nobody yet signs in, and who is not in it finds no such page. Once a request, for the
 * page and its title alike.
 * @param page its path below the class, such as `/roster`
 */
export const classPage = cache(async (locale: string, id: string, page = '') => {
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const user = await currentUser();
  if (!user || user.guest) {
    const next = `/${locale}/classes/${id}${page}`;
    return redirect({ href: { pathname: '/sign-in', query: { next } }, locale });
  }
  try {
    return { user, locale, view: await classFor(user, id) };
  } catch (error) {
    if (error instanceof Problem && error.status === 404) notFound();
    throw error;
  }
});
