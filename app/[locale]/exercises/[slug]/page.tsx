import type { Metadata } from 'next';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { after } from 'next/server';
import { hasLocale, NextIntlClientProvider } from 'next-intl';
import { setRequestLocale } from 'next-intl/server';
import { cache } from 'react';
import type { MisconceptionText } from '#components/diagnosis/diagnosis-card.tsx';
import { Markdown } from '#components/markdown.tsx';
import { alternates } from '#i18n/alternates.ts';
import { clientMessages } from '#i18n/client-messages.ts';
import { routing } from '#i18n/routing.ts';
import { deviceOwner } from '#lib/device-owner.ts';
import { parsePreferences, preferencesCookie } from '#lib/preferences.ts';
import { tourCookieName } from '#lib/tour.ts';
import { exerciseView } from '#server/catalog.ts';
import { contentVersion } from '#server/content-changes.ts';
import { Problem } from '#server/problem.ts';
import { openExercise, statusesOf } from '#server/progress.ts';
import { currentUser } from '#server/session.ts';
import { hasSeenTour } from '#server/tour.ts';
import type { User } from '#server/users.ts';
import type { ExerciseView } from '#server/views.ts';
import { AssignedHere } from '../../assigned-here.tsx';
import { Statement } from './statement.tsx';
import { StatementTabs } from './statement-tabs.tsx';
import { TourProvider } from './tour.tsx';
import { Workspace } from './workspace.tsx';

interface Props {
  readonly params: Promise<{ locale: string; slug: string }>;
}

/** Once a request, for the page and its title alike. */
const viewOf = cache(async (locale: string, slug: string): Promise<ExerciseView> => {
  if (!hasLocale(routing.locales, locale)) notFound();
  try {
    return await exerciseView(locale, await currentUser(), slug);
  } catch (error) {
    if (error instanceof Problem && error.code === 'unknown-exercise') notFound();
    throw error;
  }
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, slug } = await params;
  const { title, summary } = await viewOf(locale, slug);
  if (!hasLocale(routing.locales, locale)) notFound();
  return { title, description: summary, alternates: alternates(locale, `/exercises/${slug}`) };
}

/** Only where the sources are served; the production build leaves it out. */
const LiveContent = process.env.NODE_ENV === 'development' ? (await import('./live-content.tsx')).LiveContent : null;

/** What the page says once it runs in the browser. */
const namespaces = [
  'Exercise',
  'Report',
  'Graph',
  'Diagnosis',
  'Bugs',
  'Counterexample',
  'Curve',
  'LossCurve',
  'Discussion',
  'Tour',
] as const;

/** For whoever has submitted nothing yet and has not dismissed it, on any device; a guest on this one. */
const offersTour = async (user: User | null) =>
  !(await cookies()).has(tourCookieName) &&
  !user?.viewing &&
  (await statusesOf(user)).size === 0 &&
  !(await hasSeenTour(user));

export default async function ExercisePage({ params }: Props) {
  const { locale, slug } = await params;
  if (!hasLocale(routing.locales, locale)) notFound();
  setRequestLocale(locale);
  const exercise = await viewOf(locale, slug);
  const user = await currentUser();
  after(() => openExercise(user, slug));
  const preferences = parsePreferences((await cookies()).get(preferencesCookie)?.value);
  const misconceptions = Object.fromEntries(
    Object.entries(exercise.misconceptions).map(
      ([id, { name, explanation, question }]): [string, MisconceptionText] => [
        id,
        { name, explanation: <Markdown text={explanation} />, question: <Markdown text={question} /> },
      ],
    ),
  );
  const owner = deviceOwner(user);
  return (
    <NextIntlClientProvider messages={await clientMessages(...namespaces)}>
      {LiveContent && <LiveContent slug={slug} version={contentVersion(slug)} />}
      <TourProvider offered={await offersTour(user)} remembered={user !== null && !user.guest && !user.viewing}>
        <Workspace
          // Whoever hands something in first becomes a guest, and keeps the page with all that is on it.
          key={`${slug} ${owner}`}
          // The statement and the hints are sent rendered, not a second time as Markdown.
          exercise={{ ...exercise, statement: '', hints: [], misconceptions: {} }}
          owner={owner}
          preferences={preferences}
          statement={
            <StatementTabs slug={slug}>
              <Statement exercise={exercise} assigned={<AssignedHere kind="exercise" slug={slug} locale={locale} />} />
            </StatementTabs>
          }
          misconceptions={misconceptions}
        />
      </TourProvider>
    </NextIntlClientProvider>
  );
}
