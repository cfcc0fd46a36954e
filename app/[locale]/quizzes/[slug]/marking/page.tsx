import type { Metadata } from 'next';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Markdown } from '#components/markdown.tsx';
import { Moment } from '#components/quiz/moment.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { markingList, markingSchema } from '#server/attempts-marks.ts';
import type { MarkingView } from '#server/views-quiz.ts';
import { managedQuiz } from '../managed-quiz.ts';
import { MarkForm } from './mark-form.tsx';

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
      <nav aria-label={t('marking.lists.label')} className="mt-5 flex gap-4 border-line border-b text-sm">
        {(['waiting', 'marked'] as const).map((list) => (
          <Link
            key={list}
            href={{ pathname, query: { list } }}
            aria-current={page.list === list ? 'page' : undefined}
            className="-mb-px border-transparent border-b-2 px-1 py-2 text-muted aria-[current=page]:border-accent aria-[current=page]:font-medium aria-[current=page]:text-ink"
          >
            {t(`marking.lists.${list}`)}
          </Link>
        ))}
      </nav>
      {responses.length === 0 && <p className="mt-8 text-muted">{t('marking.none')}</p>}
      <NextIntlClientProvider messages={await clientMessages('Quiz')}>
        <ol className="mt-6 grid gap-6">
          {responses.map((response) => (
            <li
              key={`${response.attempt} ${response.item}`}
              className="grid gap-4 rounded-lg border border-line bg-card p-5"
            >
              <Text response={response} />
              <MarkForm
                attempt={response.attempt}
                item={response.item}
                rubric={response.rubric.map(({ title, points }) => ({
                  title: <Markdown text={title} />,
                  name: title,
                  points,
                }))}
                mark={response.mark}
              />
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

async function Text({ response: { learner, submittedAt, prompt, typed, model } }: { readonly response: MarkingView }) {
  const t = await getTranslations('Quiz');
  return (
    <>
      <p className="text-muted text-sm">
        {t.rich('marking.by', {
          name: learner ?? t('marking.guest'),
          date: () => <Moment time={submittedAt} />,
        })}
      </p>
      <Markdown text={prompt} />
      <section aria-label={t('marking.answer')}>
        <p className="mb-1 font-medium text-sm">{t('marking.answer')}</p>
        <p dir="auto" className="whitespace-pre-wrap break-words rounded-md bg-sunk px-4 py-3">
          {typed}
        </p>
      </section>
      <details>
        <summary className="text-accent text-sm">{t('kinds.free.model')}</summary>
        <div className="mt-2">
          <Markdown text={model} />
        </div>
      </details>
    </>
  );
}
