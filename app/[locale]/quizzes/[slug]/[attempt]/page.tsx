import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import { renderedItem } from '#components/quiz/rendered-item.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { parsePreferences, preferencesCookie } from '#lib/preferences.ts';
import { attemptFor } from '#server/attempts.ts';
import { Problem } from '#server/problem.ts';
import { readingFor } from '#server/quiz-reading.ts';
import { currentUser } from '#server/session.ts';
import type { AttemptView } from '#server/views-quiz.ts';
import { Results } from './results.tsx';
import { Taking } from './taking.tsx';

interface Props {
  readonly params: Promise<{ locale: string; slug: string; attempt: string }>;
}

/** Once a request, for the page and its title alike. */
const viewOf = cache(async (locale: string, slug: string, id: string): Promise<AttemptView> => {
  if (!hasLocale(routing.locales, locale)) notFound();
  try {
    const attempt = await attemptFor(await currentUser(), id, locale);
    return attempt.quiz === slug ? attempt : notFound();
  } catch (error) {
    if (error instanceof Problem && error.status === 404) notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug, attempt } = await params;
  const { title } = await viewOf(locale, slug, attempt);
  return { title };
}

export default async function AttemptPage({ params }: Props) {
  const { locale, slug, attempt: id } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('Quiz');
  const { items: views, ...attempt } = await viewOf(locale, slug, id);
  const items = views.map(renderedItem);
  const jar = await cookies();
  const { language } = parsePreferences(jar.get(preferencesCookie)?.value);
  const layout = jar.get('quiz-layout')?.value === 'all' ? 'all' : 'one';
  const reading = Object.fromEntries(readingFor(slug, locale));
  return (
    <main
      id="main"
      className="mx-auto grid w-full grid-cols-[minmax(0,1fr)] max-w-3xl flex-1 content-start gap-6 px-4 pt-8 pb-24 sm:px-6"
    >
      <header>
        <p className="text-muted text-sm">
          <Link href={`/quizzes/${slug}`} className="hover:underline">
            {t('start.kicker')}
          </Link>
          <span aria-hidden="true"> · </span>
          {t(`mode.${attempt.mode}`)}
        </p>
        <h1 className="mt-1 text-balance font-semibold text-2xl leading-tight tracking-tight sm:text-3xl">
          {attempt.title}
        </h1>
      </header>
      <NextIntlClientProvider messages={await clientMessages('Quiz')}>
        {attempt.submittedAt ? (
          <Results attempt={attempt} items={items} reading={reading} language={language} />
        ) : (
          <Taking key={id} attempt={attempt} items={items} reading={reading} language={language} layout={layout} />
        )}
      </NextIntlClientProvider>
    </main>
  );
}
