import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Icon } from '#components/icon.tsx';
import { StreakLine } from '#components/streak-line.tsx';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { placePath } from '#lib/place-path.ts';
import { courseView, feedbackExample } from '#server/catalog.ts';
import { currentUser } from '#server/session.ts';
import { streakFor } from '#server/streak.ts';
import { CourseUnits } from './course-units.tsx';
import { DueLink } from './due-link.tsx';
import { DueNext } from './due-next.tsx';
import { FeedbackExample } from './feedback-example.tsx';
import { ProgressBar } from './progress-bar.tsx';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export default async function Home({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  setRequestLocale(locale);
  const t = await getTranslations('Home');
  const user = await currentUser();
  const [course, streak] = await Promise.all([courseView(locale, user), streakFor(user)]);
  const started = course.units.some(({ exercises }) => exercises.some(({ status }) => status !== 'not-started'));

  return (
    <main id="main" className="mx-auto w-full max-w-5xl flex-1 px-4 pt-10 pb-20 sm:px-6 sm:pt-14">
      <div className="grid items-center gap-8 md:grid-cols-[1.1fr_1fr] md:gap-12">
        <div>
          <p className="font-medium text-muted text-sm">{t('course')}</p>
          <h1 className="mt-2 text-balance font-semibold text-4xl leading-tight tracking-tight sm:text-5xl">
            {t('title')}
          </h1>
          <p className="mt-4 max-w-prose text-lg text-muted">{t('subtitle')}</p>
          <div className="mt-7 grid gap-4">
            {course.resume ? (
              <Link href={placePath(course.resume)} className="button-primary min-h-11 justify-self-start px-5">
                {t(started ? 'continue' : 'begin', { title: course.resume.title })}
                <Icon name="chevron" />
              </Link>
            ) : (
              <p className="flex items-center gap-2 font-medium text-pass">
                <Icon name="check" />
                {t('finished')}
              </p>
            )}
            <ProgressBar
              solved={course.solved}
              total={course.total}
              label={t('progress', { solved: course.solved, total: course.total })}
            />
            {streak && <StreakLine streak={streak} />}
            <DueNext locale={locale} />
            <Link href="/map" className="inline-flex items-center gap-1.5 justify-self-start text-accent text-sm">
              <Icon name="map" className="size-4.5" />
              <span className="hover:underline">{t('map')}</span>
            </Link>
            <DueLink />
          </div>
        </div>
        <FeedbackExample example={feedbackExample(locale)} />
      </div>
      <h2 className="mt-16 font-semibold text-2xl tracking-tight">{t('units')}</h2>
      <CourseUnits course={course} />
    </main>
  );
}
