import type { Locale } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { Icon } from '#components/icon.tsx';
import { StreakLine } from '#components/streak-line.tsx';
import { Link } from '#i18n/navigation.ts';
import { placePath } from '#lib/place-path.ts';
import { feedbackExample } from '#server/catalog.ts';
import { currentUser } from '#server/session.ts';
import { streakFor } from '#server/streak.ts';
import type { CourseView } from '#server/views-course.ts';
import { DueLink } from './due-link.tsx';
import { DueNext } from './due-next.tsx';
import { FeedbackExample } from './feedback-example.tsx';
import { ProgressBar } from './progress-bar.tsx';

interface Props {
  readonly locale: Locale;
  readonly course: CourseView;
  readonly started: boolean;
}

/** For whoever has an account or has begun: how far they are, where to go on, what is due. */
export async function OwnCourse({ locale, course, started }: Props) {
  const t = await getTranslations('Home');
  const streak = await streakFor(await currentUser());
  return (
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
  );
}
