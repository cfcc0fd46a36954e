import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import { Icon } from '#components/icon.tsx';
import { Moment } from '#components/quiz/moment.tsx';
import { alternates } from '#i18n/alternates.ts';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { can } from '#server/access.ts';
import { quizFor } from '#server/attempts.ts';
import { Problem } from '#server/problem.ts';
import { currentUser } from '#server/session.ts';
import type { QuizView } from '#server/views-quiz.ts';
import { AssignedHere } from '../../assigned-here.tsx';
import { Attempts } from './attempts.tsx';
import { StartButton } from './start-button.tsx';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
}

/** Once a request, for the page and its title alike. */
const viewOf = cache(async (locale: string, slug: string): Promise<QuizView> => {
  if (!hasLocale(routing.locales, locale)) notFound();
  try {
    return await quizFor(slug, locale, await currentUser());
  } catch (error) {
    if (error instanceof Problem && error.code === 'unknown-quiz') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const { title, summary } = await viewOf(locale, slug);
  if (!hasLocale(routing.locales, locale)) notFound();
  return { title, description: summary, alternates: alternates(locale, `/quizzes/${slug}`) };
}

const minutesPerItem = 1.5;

export default async function QuizPage({ params }: Props) {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('Quiz.start');
  const quiz = await viewOf(locale, slug);
  const manages = can(await currentUser(), 'manage-quizzes');
  const minutes = Math.ceil(quiz.itemCount * minutesPerItem);
  return (
    <main id="main" className="mx-auto w-full max-w-3xl flex-1 px-4 pt-10 pb-20 sm:px-6">
      <p className="font-medium text-muted text-sm">{t('kicker')}</p>
      <h1 className="mt-1 text-balance font-semibold text-3xl leading-tight tracking-tight sm:text-4xl">
        {quiz.title}
      </h1>
      <p className="mt-4 text-lg text-muted">{quiz.summary}</p>
      <AssignedHere kind="quiz" slug={slug} locale={locale} />
      <p className="mt-4 text-sm">{t('facts', { count: quiz.itemCount, minutes, points: quiz.points })}</p>
      <p className="text-muted text-sm">{t('fresh', { count: quiz.parameterised })}</p>
      <NextIntlClientProvider messages={await clientMessages('Quiz')}>
        <div className="mt-8 grid gap-4 sm:grid-cols-2">
          <Practice quiz={quiz} />
          <Test quiz={quiz} />
        </div>
        <Attempts attempts={quiz.attempts} />
      </NextIntlClientProvider>
      {manages && (
        <p className="mt-8 flex flex-wrap gap-4 border-line border-t pt-4 text-accent text-sm">
          <Link href={`/quizzes/${slug}/policy`} className="hover:underline">
            {t('policy')}
          </Link>
          <Link href={`/quizzes/${slug}/marking`} className="hover:underline">
            {t('marking')}
          </Link>
        </p>
      )}
    </main>
  );
}

const isOpen = (quiz: QuizView, mode: 'practice' | 'test') =>
  quiz.attempts.some((attempt) => attempt.mode === mode && !attempt.submittedAt);

async function Practice({ quiz }: { readonly quiz: QuizView }) {
  const t = await getTranslations('Quiz');
  const way = isOpen(quiz, 'practice') ? 'resume' : 'begin';
  const possible = quiz.policy.practice || way === 'resume';
  return (
    <section aria-labelledby="practice-title" className="grid content-between gap-4 card rounded-lg p-5">
      <div>
        <h2 id="practice-title" className="flex items-center gap-2 font-semibold">
          <Icon name="lamp" />
          {t('mode.practice')}
        </h2>
        <p className="mt-2 text-sm">{t(possible ? 'start.practice' : 'start.practiceClosed')}</p>
      </div>
      {possible && <StartButton quiz={quiz.slug} mode="practice" label={t(`start.${way}.practice`)} />}
    </section>
  );
}

async function Test({ quiz }: { readonly quiz: QuizView }) {
  const t = await getTranslations('Quiz');
  const { timeLimit, feedback, feedbackAt } = quiz.policy;
  const way = isOpen(quiz, 'test') ? 'resume' : 'begin';
  const possible = way === 'resume' || (!quiz.signInToTest && quiz.testsLeft !== 0);
  const time =
    timeLimit === null
      ? t('start.noTime')
      : timeLimit % 60 === 0
        ? t('start.time', { minutes: timeLimit / 60 })
        : t('start.seconds', { seconds: timeLimit });
  const when =
    feedback === 'afterDate' && feedbackAt
      ? t.rich('start.feedback.afterDate', { date: () => <Moment time={feedbackAt} /> })
      : t(feedback === 'atOnce' ? 'start.feedback.atOnce' : 'start.feedback.onSubmit');
  return (
    <section aria-labelledby="test-title" className="grid content-between gap-4 card rounded-lg p-5">
      <div>
        <h2 id="test-title" className="flex items-center gap-2 font-semibold">
          <Icon name="clock" />
          {t('mode.test')}
        </h2>
        <ul className="mt-2 grid list-disc gap-1 pl-5 text-sm">
          <li>{time}</li>
          <li>{quiz.testsLeft === null ? t('start.anyAttempts') : t('start.attempts', { count: quiz.testsLeft })}</li>
          <li>{when}</li>
        </ul>
      </div>
      {possible && <StartButton quiz={quiz.slug} mode="test" label={t(`start.${way}.test`)} />}
      {!possible && quiz.signInToTest && (
        <p className="text-sm">
          {t.rich('start.signIn', {
            link: (chunks) => (
              <Link href="/sign-in" className="text-accent underline">
                {chunks}
              </Link>
            ),
          })}
        </p>
      )}
    </section>
  );
}
