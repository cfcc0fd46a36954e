import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NextIntlClientProvider } from 'next-intl';
import { getTranslations } from 'next-intl/server';
import { DryRunButton } from '#components/classes/regrade/dry-run-button.tsx';
import { ZonedTime } from '#components/classes/zoned-time.tsx';
import { EmptyState } from '#components/empty-state.tsx';
import { clientMessages } from '#i18n/client-messages.ts';
import { Link } from '#i18n/navigation.ts';
import { regradesOf, staleExercises } from '#server/classes/regrades.ts';
import type { RegradeView, StaleExerciseView } from '#server/classes/views-regrade.ts';
import { classPage } from '../../class-page.ts';
import { ClassFrame } from '../class-frame.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('Regrade');
  return { title: t('title') };
}

/** For those who teach the class: which exercises were corrected since they were graded, and what was graded again. */
export default async function RegradesPage({ params }: Props) {
  const { locale: wanted, id } = await params;
  const { user, locale, view } = await classPage(wanted, id, '/regrade');
  if (!view.may.teach) notFound();
  const t = await getTranslations('Regrade');
  const [exercises, regrades] = await Promise.all([staleExercises(user, id, locale), regradesOf(user, id, locale)]);
  return (
    <ClassFrame view={view} tab="gradebook">
      <NextIntlClientProvider messages={await clientMessages('Classes', 'Regrade')}>
        <div className="max-w-4xl">
          <h2 className="font-semibold text-xl tracking-tight">{t('title')}</h2>
          <p className="mt-2 max-w-prose text-muted">{t('lead')}</p>
          {!view.may.scores && <p className="mt-2 text-muted text-sm">{t('mayNot')}</p>}
          <Exercises classId={id} exercises={exercises} mayBegin={view.may.scores} />
          <Earlier classId={id} zone={view.zone} regrades={regrades} />
        </div>
      </NextIntlClientProvider>
    </ClassFrame>
  );
}

interface ExercisesProps {
  readonly classId: string;
  readonly exercises: readonly StaleExerciseView[];
  readonly mayBegin: boolean;
}

async function Exercises({ classId, exercises, mayBegin }: ExercisesProps) {
  const t = await getTranslations('Regrade');
  // What has something to do comes first.
  const sorted = exercises.toSorted((a, b) => b.stale - a.stale || a.title.localeCompare(b.title));
  return (
    <section aria-labelledby="exercises-title" className="mt-8">
      <h3 id="exercises-title" className="font-semibold">
        {t('exercises')}
      </h3>
      {sorted.length === 0 && (
        <EmptyState
          icon="history"
          className="mt-3"
          action={
            <Link href={`/classes/${classId}/assignments`} className="button">
              {t('toAssignments')}
            </Link>
          }
        >
          {t('noExercises')}
        </EmptyState>
      )}
      <ul className="mt-3 grid gap-2">
        {sorted.map(({ exercise, title, stale, submissions }) => (
          <li key={exercise} className="card regrade-line">
            <Link href={`/exercises/${exercise}`} className="font-medium hover:underline">
              {title}
            </Link>
            <p className={`text-sm ${stale > 0 ? 'text-notice' : 'text-muted'}`}>
              {t('stale', { stale, submissions })}
            </p>
            {mayBegin && <DryRunButton {...{ classId, exercise, title }} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EarlierProps {
  readonly classId: string;
  readonly zone: string;
  readonly regrades: readonly RegradeView[];
}

async function Earlier({ classId, zone, regrades }: EarlierProps) {
  const t = await getTranslations('Regrade');
  return (
    <section aria-labelledby="earlier-title" className="mt-10">
      <h3 id="earlier-title" className="font-semibold">
        {t('earlier')}
      </h3>
      {regrades.length === 0 && <p className="mt-2 text-muted text-sm">{t('noEarlier')}</p>}
      <ul className="mt-3 grid gap-2">
        {regrades.map(({ id, title, by, createdAt, state, ...numbers }) => (
          <li key={id} className="card regrade-line">
            <Link href={`/classes/${classId}/regrade/${id}`} className="font-medium text-accent hover:underline">
              {title}
            </Link>
            <p className="text-sm">{t(`inShort.${state}`, { ...numbers })}</p>
            <p className="text-muted text-sm">
              {by ?? t('nobody')}
              {' · '}
              <ZonedTime time={createdAt} zone={zone} named={false} />
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
