import type { Metadata } from 'next';
import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { alternates } from '#i18n/alternates.ts';
import { routing } from '#i18n/routing.ts';
import { courseView } from '#server/catalog.ts';
import { currentUser } from '#server/session.ts';
import { CourseUnits } from './course-units.tsx';
import { Landing } from './landing/landing.tsx';
import { OwnCourse } from './own-course.tsx';

interface Props {
  readonly params: Promise<{ locale: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return {};
  const t = await getTranslations({ locale, namespace: 'Home' });
  const shell = await getTranslations({ locale, namespace: 'Shell' });
  return {
    title: { absolute: `${shell('name')} · ${t('title')}` },
    description: t('subtitle'),
    alternates: alternates(locale, ''),
  };
}

export default async function Home({ params }: Props) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  setRequestLocale(locale);
  const t = await getTranslations('Home');
  const user = await currentUser();
  const course = await courseView(locale, user);
  const started = course.units.some(({ exercises }) => exercises.some(({ status }) => status !== 'not-started'));
  // Whoever has kept anything here, be it as a guest, comes back to it.
  const isNew = user === null;
  return (
    <main
      id="main"
      className={`mx-auto w-full flex-1 px-4 pb-20 sm:px-6 ${isNew ? 'max-w-6xl pt-6 sm:pt-12' : 'max-w-5xl pt-10 sm:pt-14'}`}
    >
      {isNew ? (
        <Landing locale={locale} first={course.resume} />
      ) : (
        <OwnCourse locale={locale} course={course} started={started} />
      )}
      <h2 className="mt-16 font-semibold text-2xl tracking-tight">{t('units')}</h2>
      <CourseUnits course={course} />
    </main>
  );
}
