import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { managedQuiz } from '../managed-quiz.ts';
import { PolicyForm } from './policy-form.tsx';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Quiz.start');
  return { title: t('policy') };
}

/** For instructors: the time a test may take, how often, and when it tells what was right. */
export default async function PolicyPage({ params }: Props) {
  const { locale, slug } = await params;
  const { quiz } = await managedQuiz(locale, slug, 'policy');
  const t = await getTranslations('Quiz');
  return (
    <main id="main" className="mx-auto w-full max-w-xl flex-1 px-4 pt-10 pb-20">
      <p className="text-accent text-sm">
        <Link href={`/quizzes/${slug}`} className="hover:underline">
          {t('result.back')}
        </Link>
      </p>
      <h1 className="mt-1 text-balance font-semibold text-2xl tracking-tight">
        {t('policy.title', { title: quiz.title })}
      </h1>
      <NextIntlClientProvider messages={await clientMessages('Quiz')}>
        <PolicyForm quiz={slug} policy={quiz.policy} />
      </NextIntlClientProvider>
    </main>
  );
}
