import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '#components/empty-state.tsx';
import { Markdown } from '#components/markdown.tsx';
import { FreeText } from '#components/marking/free-text.tsx';
import { Moment } from '#components/quiz/moment.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { markingList, markingSchema } from '#server/attempts-marks.ts';
import { managedQuiz } from '../managed-quiz.ts';
import { MarkingCard } from './marking-card.tsx';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Quiz.start');
  return { title: t('marking') };
}

/** For instructors: the texts of submitted tests, longest waiting first. */
export default async function MarkingPage({ params, searchParams }: Props) {
  const { locale: asked, slug } = await params;
  const { user, quiz, locale } = await managedQuiz(asked, slug, 'marking');
  const t = await getTranslations('Quiz');
  const page = markingSchema.parse({ after: null, ...(await searchParams) });
  const { responses, next } = await markingList(user, slug, locale, page);
  const pathname = `/quizzes/${slug}/marking`;
  return (
    <main id="main" className="mx-auto w-full max-w-3xl flex-1 px-4 pt-10 pb-20">
      <p className="text-accent text-sm">
        <Link href={`/quizzes/${slug}`} className="hover:underline">
          {t('result.back')}
        </Link>
      </p>
      <h1 className="mt-1 text-balance font-semibold text-2xl tracking-tight">
        {t('marking.title', { title: quiz.title })}
      </h1>
      <nav aria-label={t('marking.lists.label')} className="tabs mt-5">
        {(['waiting', 'marked'] as const).map((list) => (
          <Link key={list} href={{ pathname, query: { list } }} aria-current={page.list === list ? 'page' : undefined}>
            {t(`marking.lists.${list}`)}
          </Link>
        ))}
      </nav>
      {responses.length === 0 && (
        <EmptyState icon="pencil" className="mt-6">
          {t(`marking.none.${page.list}`)}
        </EmptyState>
      )}
      <NextIntlClientProvider messages={await clientMessages('Quiz', 'Marking')}>
        <ol className="mt-6 grid gap-6">
          {[...responses.entries()].map(([place, response]) => (
            <li key={`${response.attempt} ${response.item}`} className="card rounded-lg p-5">
              <MarkingCard
                number={place + 1}
                {...{ attempt: response.attempt, item: response.item, version: response.version, mark: response.mark }}
                rubric={response.rubric.map(({ title, points }) => ({
                  title: <Markdown text={title} />,
                  name: title,
                  points,
                }))}
              >
                <p className="text-muted text-sm">
                  {t.rich('marking.by', {
                    name: response.learner ?? t('marking.guest'),
                    date: () => <Moment time={response.submittedAt} />,
                  })}
                </p>
                <FreeText text={response} />
              </MarkingCard>
            </li>
          ))}
        </ol>
      </NextIntlClientProvider>
      {next && (
        <Link href={{ pathname, query: { list: page.list, after: next } }} className="button mt-6">
          {t('marking.more')}
        </Link>
      )}
    </main>
  );
}
