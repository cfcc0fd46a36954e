import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Markdown } from '#components/markdown.tsx';
import { Link } from '#i18n/navigation.ts';
import { formatNumber } from '#lib/format-number.ts';
import { placePath } from '#lib/place-path.ts';
import type { ExerciseView } from '#server/views.ts';
import type { PlaceLink } from '#server/views-course.ts';
import { Hints } from './hints.tsx';
import { Solution } from './solution.tsx';
import { TourAgain, TourOffer } from './tour.tsx';

interface Props {
  readonly exercise: ExerciseView;
  /** For which classes it counts. */
  readonly assigned: ReactNode;
}

/** The left pane, rendered on the server: the task, what is graded, hints, solution, the way on. */
export function Statement({ exercise, assigned }: Props) {
  const t = useTranslations('Exercise.statement');
  const { unit, title, number, tolerance, limits } = exercise;
  return (
    <div className="mx-auto max-w-3xl px-5 py-6">
      <TourOffer />
      <p className="text-muted text-sm">
        <Link href={unit.lesson ? `/learn/${unit.slug}` : `/#${unit.slug}`} className="hover:underline">
          {t('unit', { number: unit.number, title: unit.title })}
        </Link>
      </p>
      {/* The page’s heading says it, which is there whatever pane is on show. */}
      <p aria-hidden="true" className="mt-1 font-semibold text-2xl tracking-tight">
        <span className="mr-2 text-muted tabular-nums">{number}</span>
        {title}
      </p>
      {assigned}
      <div className="mt-4">
        <Markdown text={exercise.statement} />
      </div>
      <details className="mt-6 text-sm">
        <summary className="text-muted">{t('rules')}</summary>
        <ul className="mt-2 ml-5 grid list-disc gap-1 text-muted">
          {exercise.rubric.map((criterion) => (
            <li key={criterion.id}>{t('criterion', { title: criterion.title, points: criterion.points })}</li>
          ))}
          <li>{t('hidden', { count: exercise.hiddenCount })}</li>
          <li>{t('tolerance', { atol: formatNumber(tolerance.atol), rtol: formatNumber(tolerance.rtol) })}</li>
          <li>{t('limits', { seconds: limits.timeMs / 1_000, mb: limits.memoryBytes / 2 ** 20 })}</li>
        </ul>
      </details>
      <Hints count={exercise.hintCount} opened={exercise.hints.map((hint) => <Markdown key={hint} text={hint} />)} />
      <Solution solution={exercise.solution} />
      <TourAgain />
      <nav aria-label={t('neighbours')} className="mt-10 flex flex-wrap gap-4 border-line border-t pt-4 text-sm">
        <Neighbour place={exercise.previous} label={t('previous')} />
        <Neighbour place={exercise.next} label={t('next')} />
      </nav>
    </div>
  );
}

function Neighbour({ place, label }: { place: PlaceLink | null; label: string }) {
  if (!place) return null;
  return (
    <Link href={placePath(place)} className="group last:ml-auto last:text-right">
      <span className="block text-muted text-xs">{label}</span>
      <span className="text-accent group-hover:underline">{place.title}</span>
    </Link>
  );
}
