/** @file A lesson as its viewer sees it: its text, and what it leads to with how far the viewer is with it. */
import 'server-only';
import { exerciseBySlug, units } from '#exercises/catalog.ts';
import { exerciseNumber, neighbours, type Place, readLesson } from '#exercises/lessons.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { quizLinks } from '#server/attempts.ts';
import { statusesOf } from '#server/progress.ts';
import { lessonsRead } from '#server/readings.ts';
import type { ExerciseStatus, LessonView, LinkedExercise, PlaceLink } from '#server/views-course.ts';

/** A page of the course as a link in one language. */
export function placeLink(place: Place | undefined, locale: Locale): PlaceLink | null {
  if (!place) return null;
  const title = place.kind === 'lesson' ? place.lesson[locale].title : place.exercise.title[locale];
  return { kind: place.kind, slug: place.slug, title };
}

/** Null where there is no such lesson. */
export async function lessonView(locale: Locale, user: Actor | null, slug: string): Promise<LessonView | null> {
  const lesson = readLesson(slug);
  if (!lesson) return null;
  const { title, lead, minutes, sections } = lesson[locale];
  const text = sections.map((section) => section.text).join('\n');
  const { previous, next } = neighbours('lesson', slug);
  const leadsTo = new Set(slugsIn(text, 'quiz'));
  const [statuses, quizzes, read] = await Promise.all([statusesOf(user), quizLinks(locale, user), lessonsRead(user)]);
  const unit = units.findIndex((each) => each.slug === slug);
  return {
    slug,
    title,
    lead,
    minutes,
    read: read.has(slug),
    sections,
    unit: { slug, number: unit + 1, title: units[unit]?.title[locale] ?? '' },
    figures: slugsIn(text, 'figure'),
    exercises: linked(text, locale, statuses),
    quizzes: Object.fromEntries(quizzes.filter((quiz) => leadsTo.has(quiz.slug)).map((quiz) => [quiz.slug, quiz])),
    previous: placeLink(previous, locale),
    next: placeLink(next, locale),
  };
}

const slugsIn = (text: string, scheme: 'exercise' | 'quiz' | 'figure') =>
  [...text.matchAll(new RegExp(`\\(${scheme}:([\\w-]+)\\)`, 'g'))].map(([, slug = '']) => slug);

/** The exercises that a text links to, by slug. */
function linked(
  text: string,
  locale: Locale,
  statuses: ReadonlyMap<string, ExerciseStatus>,
): Record<string, LinkedExercise> {
  const found = slugsIn(text, 'exercise').flatMap((slug): [string, LinkedExercise][] => {
    const exercise = exerciseBySlug(slug);
    if (!exercise) return [];
    const { title, summary } = exercise;
    const status = statuses.get(slug) ?? 'not-started';
    return [[slug, { slug, number: exerciseNumber(slug), title: title[locale], summary: summary[locale], status }]];
  });
  return Object.fromEntries(found);
}
