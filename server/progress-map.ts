/** @file The course as a graph of concepts, with how well its viewer understands each: read off submissions and item responses, never stored. */
import 'server-only';
import { type Unit, units } from '#exercises/catalog.ts';
import { type Concept, concepts, exercisesOn } from '#exercises/concepts.ts';
import { exerciseNumber } from '#exercises/lessons.ts';
import type { Locale } from '#grader/exercise.ts';
import { type Evidence, type ExerciseRecord, evidenceOf, type Mastery, mastery } from '#lib/mastery.ts';
import type { Actor } from '#server/access.ts';
import { unitLesson } from '#server/catalog.ts';
import { clock } from '#server/clock.ts';
import { type NextStep, nextStep, type Records } from '#server/next-step.ts';
import { query } from '#server/pool.ts';
import { type QuizRecords, quizEvidence, quizRecordsOf } from '#server/quiz-evidence.ts';
import { lessonsRead } from '#server/readings.ts';
import type { ExerciseLink, UnitView } from '#server/views-course.ts';

export interface ConceptView {
  readonly id: string;
  /** Slug of the unit that teaches it. */
  readonly unit: string;
  readonly title: string;
  readonly summary: string;
  /** Ids. */
  readonly needs: readonly string[];
  readonly mastery: Mastery;
  readonly exercises: readonly (ExerciseLink & { readonly number: number; readonly evidence: Evidence })[];
  /** Those with an item on it that the viewer responded to; `evidence` is that of the weakest. */
  readonly quizzes: readonly (ExerciseLink & { readonly evidence: Evidence })[];
}

export interface MapUnitView extends Pick<UnitView, 'slug' | 'number' | 'title'> {
  readonly lesson: Omit<NonNullable<UnitView['lesson']>, 'lead'> | null;
  readonly solved: number;
  readonly total: number;
}

export interface MapView {
  readonly units: readonly MapUnitView[];
  /** In the course's order. */
  readonly concepts: readonly ConceptView[];
  readonly counts: Readonly<Record<Mastery, number>>;
  /** Null once there is nothing left to do. */
  readonly next: NextStep | null;
}

/** One query, on the index that starts with the person. */
async function recordsOf(user: Actor | null): Promise<Records> {
  if (!user) return new Map();
  const rows = await query<ExerciseRecord & { exercise: string }>(
    `SELECT s.exercise, p."solutionOpenedAt",
      min(s."createdAt") FILTER (WHERE s.verdict = 'pass') AS "firstPassAt",
      max(s."createdAt") FILTER (WHERE s.verdict = 'pass') AS "lastPassAt",
      bool_or(s.status IS NOT NULL AND s.status <> 'internal-error') AS judged
    FROM "Submission" s
      LEFT JOIN "Progress" p ON p."userId" = s."userId" AND p.exercise = s.exercise
    WHERE s."userId" = $1
    GROUP BY s.exercise, p."solutionOpenedAt"`,
    [user.id],
  );
  return new Map(rows.map(({ exercise, ...record }) => [exercise, record]));
}

const evidenceIn = (records: Records, slug: string): Evidence => {
  const record = records.get(slug);
  return record ? evidenceOf(record) : 'none';
};

const weakest = (evidence: readonly Evidence[]): Evidence =>
  (['missed', 'assisted', 'independent'] as const).find((each) => evidence.includes(each)) ?? 'none';

function conceptView(concept: Concept, records: Records, responses: QuizRecords, locale: Locale): ConceptView {
  const asked = quizEvidence(concept.id, responses);
  const practised = exercisesOn(concept.id).map(({ slug, title }) => ({
    slug,
    title: title[locale],
    number: exerciseNumber(slug),
    evidence: evidenceIn(records, slug),
  }));
  return {
    id: concept.id,
    unit: concept.unit,
    title: concept.title[locale],
    summary: concept.summary[locale],
    needs: concept.needs,
    mastery: mastery([...practised, ...asked].flatMap(({ evidence }) => evidence)),
    exercises: practised,
    quizzes: asked.map(({ quiz: { slug, title }, evidence }) => ({
      slug,
      title: title[locale],
      evidence: weakest(evidence),
    })),
  };
}

interface Done {
  readonly records: Records;
  /** Slugs of the lessons that were read. */
  readonly read: ReadonlySet<string>;
}

function unitView(unit: Unit, index: number, { records, read }: Done, locale: Locale): MapUnitView {
  const { slug, title, exercises } = unit;
  return {
    slug,
    number: index + 1,
    title: title[locale],
    lesson: unitLesson(unit, locale, read),
    solved: exercises.filter((exercise) => records.get(exercise.slug)?.firstPassAt).length,
    total: exercises.length,
  };
}

/** For anybody: who has done nothing, or is nobody, sees where the course begins. */
export async function progressMap(locale: Locale, user: Actor | null, now = clock()): Promise<MapView> {
  const [records, responses, read] = await Promise.all([recordsOf(user), quizRecordsOf(user, now), lessonsRead(user)]);
  const views = concepts.map((concept) => conceptView(concept, records, responses, locale));
  const count = (of: Mastery) => views.filter((view) => view.mastery === of).length;
  return {
    units: units.map((unit, index) => unitView(unit, index, { records, read }, locale)),
    concepts: views,
    counts: { mastered: count('mastered'), shaky: count('shaky'), 'not-started': count('not-started') },
    next: nextStep(locale, records, read, now),
  };
}
