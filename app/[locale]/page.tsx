import { hasLocale } from 'next-intl';
import { getTranslations, setRequestLocale } from 'next-intl/server';
import { Link } from '#i18n/navigation.ts';
import { routing } from '#i18n/routing.ts';
import { courseView } from '#server/catalog.ts';
import { currentUser } from '#server/session.ts';

export default async function Home({ params }: { params: Promise<{ locale: string }> }) {
  const { locale } = await params;
  if (!hasLocale(routing.locales, locale)) return null;
  setRequestLocale(locale);
  const t = await getTranslations('Home');
  const course = await courseView(locale, await currentUser());

  return (
    <main id="main" className="mx-auto w-full max-w-3xl flex-1 px-4 py-10">
      <h1 className="font-semibold text-4xl tracking-tight">{t('title')}</h1>
      <ol className="mt-8 grid gap-8">
        {course.units.map((unit) => (
          <li key={unit.slug}>
            <h2 className="font-semibold text-xl">
              {unit.number}. {unit.title}
            </h2>
            <ul className="mt-3 grid gap-2">
              {unit.exercises.map((exercise) => (
                <li key={exercise.slug}>
                  <Link
                    href={`/exercises/${exercise.slug}`}
                    className="block rounded-md border border-line bg-card p-3 hover:border-edge"
                  >
                    <span className="font-medium">{exercise.title}</span>
                    <span className="block text-muted text-sm">{exercise.summary}</span>
                    <span className="text-muted text-xs">{t(`status.${exercise.status}`)}</span>
                  </Link>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </main>
  );
}
