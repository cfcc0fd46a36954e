import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import { LiveFigure } from '#components/figures/live/live-figure.tsx';
import { type AuthorsLink, Markdown } from '#components/markdown.tsx';
import { alternates } from '#i18n/alternates.ts';
import { clientMessages, figureMessages } from '#i18n/client-messages.ts';
import { routing } from '#i18n/routing.ts';
import { lessonView } from '#server/lessons.ts';
import { openLesson } from '#server/readings.ts';
import { currentUser } from '#server/session.ts';
import type { LessonView } from '#server/views-course.ts';
import { AssignedHere } from '../../assigned-here.tsx';
import { Contents } from './contents.tsx';
import { LessonDiscussion } from './lesson-discussion.tsx';
import { LessonEnd } from './lesson-end.tsx';
import { LessonLink } from './lesson-link.tsx';
import { ReadButton } from './read-button.tsx';

interface Props {
  readonly params: Promise<{ locale: string; lesson: string }>;
}

/** Once a request, for the page and its title alike. */
const viewOf = cache(async (locale: string, slug: string): Promise<LessonView> => {
  if (!hasLocale(routing.locales, locale)) notFound();
  return (await lessonView(locale, await currentUser(), slug)) ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, lesson } = await params;
  const { title, lead } = await viewOf(locale, lesson);
  if (!hasLocale(routing.locales, locale)) notFound();
  return { title, description: lead, alternates: alternates(locale, `/learn/${lesson}`) };
}

export default async function LessonPage({ params }: Props) {
  const { locale, lesson: slug } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const t = await getTranslations('Lesson');
  const lesson = await viewOf(locale, slug);
  const user = await currentUser();
  // Whoever reads waits for nothing.
  after(() => openLesson(user, slug));
  const link = (found: AuthorsLink) => <LessonLink link={found} lesson={lesson} />;
  return (
    <main id="main" className="lesson">
      <header className="lesson-head">
        <p className="text-muted text-sm">
          {t('unit', { number: lesson.unit.number, title: lesson.unit.title })}
          <span aria-hidden="true"> · </span>
          {t('minutes', { minutes: lesson.minutes })}
        </p>
        <h1 className="mt-2 text-balance font-semibold text-3xl leading-tight tracking-tight sm:text-4xl">
          {lesson.title}
        </h1>
        <p className="mt-4 text-lg text-muted">{lesson.lead}</p>
        <AssignedHere kind="lesson" slug={slug} locale={locale} />
      </header>
      <Contents sections={lesson.sections.map(({ id, title }) => ({ id, title }))} label={t('contents')} />
      <article className="lesson-text">
        <NextIntlClientProvider messages={{ ...(await clientMessages()), ...(await figureMessages(lesson.figures)) }}>
          {lesson.sections.map(({ id, title, text }) => (
            <section key={id} id={id} aria-labelledby={`${id}-title`}>
              {/* Named by its words alone, without the link beside them. */}
              <h2 aria-labelledby={`${id}-title`} className="group">
                <span id={`${id}-title`}>{title}</span>
                <a href={`#${id}`} aria-label={t('anchor', { title })} className="lesson-anchor">
                  #
                </a>
              </h2>
              <Markdown text={text} link={link} live={LiveFigure} />
            </section>
          ))}
        </NextIntlClientProvider>
        <NextIntlClientProvider messages={await clientMessages('Lesson')}>
          <ReadButton key={slug} lesson={slug} read={lesson.read} />
        </NextIntlClientProvider>
        <LessonEnd lesson={lesson} />
        <NextIntlClientProvider messages={await clientMessages('Discussion')}>
          <LessonDiscussion key={slug} slug={slug} />
        </NextIntlClientProvider>
      </article>
    </main>
  );
}
