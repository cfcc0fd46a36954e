/** @file What can be assigned to a class: the lessons, exercises and quizzes of the course. */
import 'server-only';
import { exerciseBySlug, units } from '#exercises/catalog.ts';
import { readLesson } from '#exercises/lessons.ts';
import { quizBySlug, quizzes } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import type { AssignmentKind } from '#prisma/client/enums.ts';
import type { AssignableUnitView, AssignableView } from '#server/classes/views-assignments.ts';
import { Problem } from '#server/problem.ts';
import { pointsOf } from '#server/quizzes.ts';

interface Assignable {
  readonly kind: AssignmentKind;
  readonly slug: string;
}

const readingPoints = 1;

/** By kind, what there is of a slug; undefined where there is none (any more). */
const finders: Readonly<
  Record<AssignmentKind, (slug: string, locale: Locale) => Omit<AssignableView, 'kind'> | undefined>
> = {
  lesson(slug, locale) {
    const lesson = readLesson(slug);
    return lesson && { slug, title: lesson[locale].title, points: readingPoints };
  },
  exercise(slug, locale) {
    const found = exerciseBySlug(slug);
    const points = found?.rubric.reduce((sum, criterion) => sum + criterion.points, 0) ?? 0;
    return found && { slug, title: found.title[locale], points };
  },
  quiz(slug, locale) {
    const found = quizBySlug(slug);
    return found && { slug, title: found.title[locale], points: pointsOf(found) };
  },
};

function assignableView(kind: AssignmentKind, slug: string, locale: Locale): AssignableView[] {
  const found = finders[kind](slug, locale);
  return found ? [{ kind, ...found }] : [];
}

/** The slug itself where the course has no such page any more. */
export const titleOf = ({ kind, slug }: Assignable, locale: Locale): string =>
  finders[kind](slug, locale)?.title ?? slug;

/** @throws Problem `unknown-lesson`, `unknown-exercise`, `unknown-quiz` */
export function checkAssignable({ kind, slug }: Assignable): void {
  if (!finders[kind](slug, 'en')) throw new Problem(`unknown-${kind}`, `No ${kind} is called ${slug.slice(0, 60)}.`);
}

/** The course's units in their order, then what belongs to none. */
export function assignableUnits(locale: Locale): AssignableUnitView[] {
  const ofUnits = units.map(({ slug, title, exercises }) => ({
    title: title[locale],
    items: [
      ...assignableView('lesson', slug, locale),
      ...exercises.flatMap((exercise) => assignableView('exercise', exercise.slug, locale)),
      ...assignableView('quiz', slug, locale),
    ],
  }));
  const others = quizzes.filter((quiz) => !units.some(({ slug }) => slug === quiz.slug));
  const rest = { title: null, items: others.flatMap(({ slug }) => assignableView('quiz', slug, locale)) };
  return [...ofUnits, rest].filter(({ items }) => items.length > 0);
}
