/** @file What somebody does best next, and why: the next page of the course, or first a concept that would not carry it. */
import 'server-only';
import { exercises } from '#exercises/catalog.ts';
import { allNeeds, conceptById } from '#exercises/concepts.ts';
import type { Exercise, Locale } from '#grader/exercise.ts';
import { type ExerciseRecord, evidenceOf, forgottenAfterMs } from '#lib/mastery.ts';
import { resumeAt } from '#server/catalog.ts';
import type { PlaceLink } from '#server/views-course.ts';

interface ConceptName {
  readonly id: string;
  readonly title: string;
}

export type Reason =
  /** Nothing was tried yet. */
  | { readonly kind: 'start' }
  /** It comes next. */
  | { readonly kind: 'course' }
  /** It was tried and is not right yet. */
  | { readonly kind: 'missed'; readonly concept: ConceptName }
  /** It was passed with the solution at hand; `before` builds on it and comes next in the course, where anything does. */
  | { readonly kind: 'assisted'; readonly concept: ConceptName; readonly before: ConceptName | null };

export interface NextStep {
  readonly place: PlaceLink;
  readonly reason: Reason;
}

/** By slug; an exercise that is missing was not tried. */
export type Records = ReadonlyMap<string, ExerciseRecord>;

/**
 * Null once everything is solved, and what was passed with its solution is not forgotten yet.
 * @param read slugs of the lessons that were read
 */
export function nextStep(locale: Locale, records: Records, read: ReadonlySet<string>, now: Date): NextStep | null {
  const open = exercises.find(({ slug }) => !records.get(slug)?.firstPassAt);
  const again = worthDoingAgain(open, records, now);
  if (again) {
    const before = open && nameOf(open.concepts[0], locale);
    const concept = nameOf(again.concept, locale);
    return {
      place: { kind: 'exercise', slug: again.exercise.slug, title: again.exercise.title[locale] },
      reason: { kind: 'assisted', concept, before: before && before.id !== concept.id ? before : null },
    };
  }
  if (!open) return null;
  const record = records.get(open.slug);
  if (record && evidenceOf(record) === 'missed') {
    return {
      place: { kind: 'exercise', slug: open.slug, title: open.title[locale] },
      reason: { kind: 'missed', concept: nameOf(open.concepts[0], locale) },
    };
  }
  const place = resumeAt(open, locale, (slug) => records.has(slug), read);
  return { place, reason: { kind: records.size === 0 && read.size === 0 ? 'start' : 'course' } };
}

/** The first exercise passed with its solution, long enough ago, whose concept the next one needs. */
function worthDoingAgain(
  open: Exercise | undefined,
  records: Records,
  now: Date,
): { exercise: Exercise; concept: string | undefined } | undefined {
  const needed = open && new Set(open.concepts.flatMap((id) => [id, ...allNeeds(id)]));
  for (const exercise of exercises) {
    const record = records.get(exercise.slug);
    if (!record?.solutionOpenedAt || evidenceOf(record) !== 'assisted') continue;
    if (now.getTime() - record.solutionOpenedAt.getTime() < forgottenAfterMs) continue;
    const concept = exercise.concepts.find((id) => !needed || needed.has(id));
    if (concept) return { exercise, concept };
  }
  return undefined;
}

function nameOf(id: string | undefined, locale: Locale): ConceptName {
  return { id: id ?? '', title: conceptById(id ?? '')?.title[locale] ?? '' };
}
