/** @file The course as its viewer sees it: units, exercises, and one exercise in full. */
import 'server-only';
import { exerciseBySlug, exercises, type Unit, unitOf, units } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { exerciseNumber, neighbours, readLesson } from '#exercises/lessons.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import type { Exercise, Locale } from '#grader/exercise.ts';
import { type GraphView, graphView } from '#grader/graph-view.ts';
import { readManifest } from '#grader/sandbox/artifacts.ts';
import type { Actor } from '#server/access.ts';
import { quizLinks } from '#server/attempts.ts';
import { exerciseNames } from '#server/exercise-names.ts';
import { placeLink } from '#server/lessons.ts';
import { Problem } from '#server/problem.ts';
import { progressOf, statusesOf } from '#server/progress.ts';
import { lessonsRead } from '#server/readings.ts';
import {
  type CurveView,
  type ExerciseView,
  type FeedbackExample,
  type MisconceptionView,
  rubricView,
  type VisibleCase,
} from '#server/views.ts';
import type { CourseView, ExerciseLink, PlaceLink, UnitLessonView } from '#server/views-course.ts';

/** @throws Problem `unknown-exercise` */
export function exerciseOr404(slug: string): Exercise {
  const exercise = exerciseBySlug(slug);
  if (!exercise) throw new Problem('unknown-exercise', `No exercise is called ${slug.slice(0, 60)}.`);
  return exercise;
}

const link = (exercise: Exercise | undefined, locale: Locale): ExerciseLink | null =>
  exercise ? { slug: exercise.slug, title: exercise.title[locale] } : null;

/** The lesson of a unit. @param read slugs of the lessons that the viewer has read */
export function unitLesson({ slug }: Unit, locale: Locale, read: ReadonlySet<string>): UnitLessonView | null {
  const lesson = readLesson(slug)?.[locale];
  return lesson ? { title: lesson.title, lead: lesson.lead, minutes: lesson.minutes, read: read.has(slug) } : null;
}

export async function courseView(locale: Locale, user: Actor | null): Promise<CourseView> {
  const [statuses, read, quizzes] = await Promise.all([statusesOf(user), lessonsRead(user), quizLinks(locale, user)]);
  const quizOf = (slug: string) => quizzes.find((quiz) => quiz.slug === slug) ?? null;
  const status = ({ slug }: Exercise) => statuses.get(slug) ?? 'not-started';
  const next = exercises.find((exercise) => status(exercise) !== 'solved');
  return {
    units: units
      .map((unit, index) => ({
        slug: unit.slug,
        number: index + 1,
        title: unit.title[locale],
        lesson: unitLesson(unit, locale, read),
        exercises: unit.exercises.map((exercise) => ({
          slug: exercise.slug,
          number: exerciseNumber(exercise.slug),
          title: exercise.title[locale],
          summary: exercise.summary[locale],
          status: status(exercise),
        })),
        quiz: quizOf(unit.slug),
      }))
      .filter((unit) => unit.exercises.length > 0 || unit.lesson),
    finalQuiz: quizOf('final'),
    next: link(next, locale),
    resume: next ? resumeAt(next, locale, (slug) => statuses.has(slug), read) : null,
    solved: exercises.filter((exercise) => status(exercise) === 'solved').length,
    total: exercises.length,
  };
}

/** For whoever comes for the first time. What is told to this program is what `check-content` proves that it is told. */
export function feedbackExample(locale: Locale): FeedbackExample {
  const idea = 'missing-hidden-sigmoid-derivative';
  const program = readContent('backprop-w1').mutants[idea]?.python ?? '';
  const told = misconceptionViews([idea], locale)[idea];
  if (!told) throw new Error(`there is no misconception ${idea}`);
  return {
    ...told,
    line:
      program
        .match(/^ *return .*$/gm)
        ?.at(-1)
        ?.trim() ?? '',
  };
}

/** What a link to an exercise tells, wherever it is shown; undefined where there is no such exercise. */
export function exerciseCard(
  locale: Locale,
  slug: string,
): Pick<ExerciseView, 'title' | 'summary' | 'unit'> | undefined {
  const [exercise, place] = [exerciseBySlug(slug), unitOf(slug)];
  if (!exercise || !place) return undefined;
  return { title: exercise.title[locale], summary: exercise.summary[locale], unit: unitView(place, locale) };
}

const unitView = ({ unit, number }: { unit: Unit; number: number }, locale: Locale): ExerciseView['unit'] => ({
  slug: unit.slug,
  title: unit.title[locale],
  number,
  lesson: readLesson(unit.slug) !== undefined,
});

/** Where to go on with an exercise: whoever comes to a new unit, and has not read its lesson yet, reads first. */
export function resumeAt(
  { slug, title }: Exercise,
  locale: Locale,
  tried: (slug: string) => boolean,
  read: ReadonlySet<string>,
): PlaceLink {
  const unit = unitOf(slug)?.unit;
  const lesson = unit && unitLesson(unit, locale, read);
  if (lesson && !lesson.read && !unit.exercises.some((exercise) => tried(exercise.slug))) {
    return { kind: 'lesson', slug: unit.slug, title: lesson.title };
  }
  return { kind: 'exercise', slug, title: title[locale] };
}

/** @throws Problem `unknown-exercise` */
export async function exerciseView(locale: Locale, user: Actor | null, slug: string): Promise<ExerciseView> {
  const exercise = exerciseOr404(slug);
  const place = unitOf(slug);
  if (!place) throw new Error(`${slug} is in no unit`);
  const { previous, next } = neighbours('exercise', slug);
  const content = readContent(slug);
  const [progress, { version }] = await Promise.all([progressOf(user, slug), readManifest()]);
  const hints = content.hints[locale];
  return {
    slug,
    title: exercise.title[locale],
    summary: exercise.summary[locale],
    unit: unitView(place, locale),
    number: exerciseNumber(slug),
    parameters: exercise.parameters,
    entry: exercise.entry,
    names: exerciseNames(exercise, content, locale),
    driver: exercise.driver ? { entry: exercise.driver.entry, source: exercise.driver.source } : null,
    tolerance: exercise.tolerance,
    limits: exercise.limits,
    rubric: rubricView(exercise.rubric, locale),
    visible: visibleCases(exercise),
    graphs: graphsOf(exercise),
    curve: curveOf(exercise),
    lossCurve: exercise.lossCurve ?? null,
    hiddenCount: exercise.hidden.reduce((sum, { count }) => sum + count, 0),
    statement: content.statement[locale],
    starter: content.starter,
    hintCount: hints.length,
    hints: hints.slice(0, progress.hintsOpened),
    solution: progress.solved || progress.solutionOpened ? content.solution : null,
    misconceptions: misconceptionViews(progress.misconceptions, locale),
    previous: placeLink(previous, locale),
    next: placeLink(next, locale),
    sandbox: `/sandbox/${version}`,
  };
}

const visibleCases = (exercise: Exercise): VisibleCase[] =>
  exercise.visible.map(({ criterion = '', input }) => ({ criterion, input, expected: exercise.reference(...input) }));

/** All of them or none, so that each has the place of its case. */
function graphsOf(exercise: Exercise): GraphView[] {
  const graphs = exercise.visible.flatMap(({ input }) => graphView(exercise, input) ?? []);
  return graphs.length === exercise.visible.length ? graphs : [];
}

/** As many as it takes for a smooth line, and a divisor of the usual ranges. */
const curveSteps = 60;

function curveOf({ curve, parameters, reference }: Exercise): CurveView | null {
  const [parameter, second] = parameters;
  if (!curve || parameter === undefined || second !== undefined) return null;
  const { from, to } = curve;
  const x = Array.from({ length: curveSteps + 1 }, (_, i) => from + ((to - from) * i) / curveSteps);
  const expected = x.map((each) => reference(each));
  const numbers = expected.filter((each): each is number => typeof each === 'number' && Number.isFinite(each));
  return numbers.length === x.length ? { parameter, x, expected: numbers } : null;
}

/** Of an exercise that nobody has failed yet, the list of its misconceptions would give its traps away. */
export function misconceptionViews(ids: readonly string[], locale: Locale): Record<string, MisconceptionView> {
  const known = Object.entries(misconceptions).filter(([id]) => ids.includes(id));
  return Object.fromEntries(
    known.map(([id, { name, explanation, question }]) => [
      id,
      { name: name[locale], explanation: explanation[locale], question: question[locale] },
    ]),
  );
}
