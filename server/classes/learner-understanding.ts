/** @file What a learner's work on the assignments of a class shows of them: concepts, wrong ideas, and when they worked. */
import 'server-only';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import { mastery } from '#lib/mastery.ts';
import type { AssignmentKind } from '#prisma/client/enums.ts';
import { learnersOf } from '#server/classes/insight-group.ts';
import { nameOf } from '#server/classes/insight-misconceptions.ts';
import type { LearnerReportView, ReportedIdea, ReportedWeek } from '#server/classes/views-report.ts';
import { db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { progressMap } from '#server/progress-map.ts';

/** Pages of the course that the class assigned: a class learns nothing of other work. */
export type Assigned = readonly { readonly kind: AssignmentKind; readonly slug: string }[];

const slugsOf = (assigned: Assigned, kind: AssignmentKind) =>
  assigned.filter((each) => each.kind === kind).map(({ slug }) => slug);

/** How well each concept is understood that an assigned exercise asks for, or an assigned quiz that was responded to. */
export async function conceptsIn(
  assigned: Assigned,
  userId: string | null,
  locale: Locale,
  now: Date,
): Promise<LearnerReportView['concepts']> {
  const { concepts } = await progressMap(
    locale,
    userId === null ? null : { id: userId, role: 'learner', guest: false },
    now,
  );
  const [exercises, quizzes] = [slugsOf(assigned, 'exercise'), slugsOf(assigned, 'quiz')];
  const judged = concepts.flatMap((concept) => {
    const asked = [
      ...concept.exercises.filter(({ slug }) => exercises.includes(slug)),
      ...concept.quizzes.filter(({ slug }) => quizzes.includes(slug)),
    ];
    return asked.length > 0 ? [{ title: concept.title, level: mastery(asked.map(({ evidence }) => evidence)) }] : [];
  });
  const titles = (wanted: ReturnType<typeof mastery>) =>
    judged.filter(({ level }) => level === wanted).map(({ title }) => title);
  return { mastered: titles('mastered'), shaky: titles('shaky'), untouched: titles('not-started') };
}

interface IdeaRow {
  readonly id: string;
  readonly kind: 'exercise' | 'quiz';
  readonly place: string;
  readonly since: Date;
  readonly open: boolean;
}

/** Wrong ideas, those that the newest work still shows first. @param member line of the roster */
export async function ideasIn(
  assigned: Assigned,
  { classId, member }: { readonly classId: string; readonly member: string },
  locale: Locale,
): Promise<ReportedIdea[]> {
  const rows = await db().$queryRaw<IdeaRow[]>`
    SELECT idea AS id, kind, slug AS place, min(at) AS since, bool_or(latest) AS open
    FROM (${learnersOf({ classId, section: null, member, zone: '' })}) l JOIN "ShownIdea" USING ("userId") GROUP BY idea, kind, slug`;
  const here = rows.filter(({ kind, place }) => slugsOf(assigned, kind).includes(place));
  return [...new Set(here.map(({ id }) => id))]
    .map((id) => {
      const own = here.filter((row) => row.id === id);
      const since = new Date(Math.min(...own.map((row) => row.since.getTime())));
      const open = own
        .filter((row) => row.open)
        .map(({ kind, place: slug }) => ({ kind, slug, title: titleIn(kind, slug, locale) }));
      return { id, name: nameOf(id, locale), open, since: since.toISOString() };
    })
    .sort((a, b) => Math.min(1, b.open.length) - Math.min(1, a.open.length) || a.since.localeCompare(b.since));
}

const titleIn = (kind: 'exercise' | 'quiz', slug: string, locale: Locale) =>
  (kind === 'exercise' ? exerciseBySlug(slug) : quizBySlug(slug))?.title[locale] ?? slug;

/** @param zone whose calendar has the weeks */
export const weeksOf = (assigned: Assigned, userId: string | null, zone: string): Promise<ReportedWeek[]> =>
  query<ReportedWeek & Record<string, unknown>>(
    `SELECT to_char(date_trunc('week', at), 'YYYY-MM-DD') AS week, count(*) FILTER (WHERE kind = 'exercise')::int AS submissions,
      count(*) FILTER (WHERE kind = 'quiz')::int AS tests, count(*) FILTER (WHERE kind = 'lesson')::int AS lessons,
      count(DISTINCT at::date)::int AS days
    FROM (
      SELECT kind, done AT TIME ZONE $5 AS at FROM (
        SELECT 'exercise' AS kind, "createdAt" AS done FROM "Submission" WHERE "userId" = $1 AND exercise = ANY($2)
        UNION ALL
        SELECT 'quiz', "submittedAt" FROM "QuizAttempt"
        WHERE "userId" = $1 AND quiz = ANY($3) AND mode = 'test' AND "submittedAt" IS NOT NULL
        UNION ALL
        SELECT 'lesson', "readAt" FROM "LessonReading" WHERE "userId" = $1 AND lesson = ANY($4) AND "readAt" IS NOT NULL
      ) work
    ) local GROUP BY 1 ORDER BY 1`,
    [userId, ...(['exercise', 'quiz', 'lesson'] as const).map((kind) => slugsOf(assigned, kind)), zone],
  );
