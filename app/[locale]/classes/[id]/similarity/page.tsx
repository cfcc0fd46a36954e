import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { z } from 'zod';
import { Choices } from '#components/classes/insight/choices.tsx';
import {
  type SimilarityQuery,
  similarityCsvHref,
  similarityHref,
} from '#components/classes/similarity/similarity-query.ts';
import { EmptyState } from '#components/empty-state.tsx';
import { Link } from '#i18n/navigation.ts';
import { thresholdOf } from '#lib/similarity.ts';
import { similarityExercises } from '#server/classes/similarity.ts';
import type { SimilarityExercises } from '#server/classes/views-similarity.ts';
import { classPage } from '../../class-page.ts';
import { ClassFrame } from '../class-frame.tsx';
import { SimilarityResults } from './similarity-results.tsx';

interface Props {
  readonly params: Promise<{ locale: string; id: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What makes no sense in an address is left out. */
const querySchema = z.object({
  exercise: z.string().max(80).optional().catch(undefined),
  names: z.enum(['on', 'off']).catch('on'),
  at: z.unknown().optional().transform(thresholdOf),
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, id } = await params;
  const t = await getTranslations('Similarity');
  return { title: `${t('title')} · ${(await classPage(locale, id, '/similarity')).view.name}` };
}

/** For those who teach a class: which programs of a longer exercise are alike. */
export default async function SimilarityPage({ params, searchParams }: Props) {
  const { locale: wanted, id } = await params;
  const { user, locale, view } = await classPage(wanted, id, '/similarity');
  if (!view.may.teach) notFound();
  const t = await getTranslations('Similarity');
  const asked = querySchema.parse(await searchParams);
  const exercises = await similarityExercises(user, id, locale);
  const exercise = asked.exercise ?? usual(exercises);
  const query = { ...asked, exercise: exercise ?? '' };
  return (
    <ClassFrame view={view} tab="insight">
      <Link href={`/classes/${id}/insight`} className="text-accent text-sm hover:underline">
        {t('back')}
      </Link>
      <h2 className="mt-1 font-semibold text-xl tracking-tight">{t('title')}</h2>
      <p className="mt-2 max-w-prose text-muted">{t('lead')}</p>
      <Meaning />
      <Exercises id={id} query={query} exercises={exercises} />
      {exercise === undefined ? (
        <EmptyState
          icon="code"
          className="mt-6"
          action={
            <Link href={`/classes/${id}/assignments`} className="button">
              {t('toAssignments')}
            </Link>
          }
        >
          {t('nothingYet')}
        </EmptyState>
      ) : (
        <>
          <Tools id={id} query={query} />
          <Suspense key={`${exercise} ${query.names}`} fallback={<p className="empty mt-6">{t('comparing')}</p>}>
            <SimilarityResults {...{ user, locale, classId: id, zone: view.zone, query }} />
          </Suspense>
        </>
      )}
    </ClassFrame>
  );
}

/** Of the assigned ones if possible, the one that most have handed in. */
function usual({ comparable }: SimilarityExercises): string | undefined {
  const [first] = comparable
    .filter(({ learners }) => learners > 0)
    .toSorted((a, b) => Number(b.assigned) - Number(a.assigned) || b.learners - a.learners);
  return first?.slug;
}

async function Meaning() {
  const t = await getTranslations('Similarity.meaning');
  const points = ['compared', 'ignored', 'notCompared', 'chance', 'talk'] as const;
  return (
    <details className="similarity-meaning">
      <summary>{t('title')}</summary>
      <ul>
        {points.map((point) => (
          <li key={point}>{t(point)}</li>
        ))}
      </ul>
    </details>
  );
}

interface ShownProps {
  readonly id: string;
  readonly query: SimilarityQuery;
}

async function Exercises({
  id,
  query,
  exercises: { comparable, short, fewestLines },
}: ShownProps & { readonly exercises: SimilarityExercises }) {
  const t = await getTranslations('Similarity.exercises');
  return (
    <div className="mt-6 grid gap-3">
      <Choices
        label={t('which')}
        choices={comparable.map(({ slug, title, learners }) => ({
          ...{ key: slug, text: t('choice', { title, learners }), chosen: slug === query.exercise },
          href: similarityHref(id, { ...query, exercise: slug }),
        }))}
      />
      <p className="max-w-prose text-muted text-sm">{t('why', { lines: fewestLines })}</p>
      {short.length > 0 && (
        <details className="similarity-left-out">
          <summary>{t('short', { count: short.length })}</summary>
          <p>{short.map(({ title, lines }) => t('shortOne', { title, lines })).join(t('comma'))}</p>
        </details>
      )}
    </div>
  );
}

async function Tools({ id, query }: ShownProps) {
  const t = await getTranslations('Similarity');
  const named = query.names === 'on';
  return (
    <p className="similarity-tools">
      <Link href={similarityHref(id, { ...query, names: named ? 'off' : 'on' })} scroll={false}>
        {t(named ? 'hideNames' : 'showNames')}
      </Link>
      <a href={similarityCsvHref(id, query)} download>
        {t('csv')}
      </a>
    </p>
  );
}
