/** @file Where to read and practise what an item of a quiz asks about. */
import 'server-only';
import { conceptById, exercisesOn } from '#exercises/concepts.ts';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';

export interface ReadingView {
  /** The lesson that teaches the first concept of the item; titled by the concept. */
  readonly lesson: { readonly slug: string; readonly title: string } | null;
  /** The first exercise that practises it. */
  readonly exercise: { readonly slug: string; readonly title: string } | null;
}

/** By item. Nothing in it tells the key: an item's concepts are what its prompt is about. */
export function readingFor(quiz: string, locale: Locale): ReadonlyMap<string, ReadingView> {
  const items = quizBySlug(quiz)?.items ?? [];
  return new Map(
    items.map(({ id, concepts }) => {
      const concept = conceptById(concepts[0] ?? '');
      const exercise = concept && exercisesOn(concept.id)[0];
      return [
        id,
        {
          lesson: concept ? { slug: concept.unit, title: concept.title[locale] } : null,
          exercise: exercise ? { slug: exercise.slug, title: exercise.title[locale] } : null,
        },
      ];
    }),
  );
}
