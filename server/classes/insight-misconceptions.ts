/** @file The wrong ideas that a class showed, over time, in exercises and in quizzes: counted by learners, not by how often they try. */
import 'server-only';
import { z } from 'zod';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import { calendarDay, isoDay } from '#lib/calendar.ts';
import { Prisma } from '#prisma/client/client.ts';
import type { Actor } from '#server/access.ts';
import { type Group, groupFor, groupSchema, learnersOf } from '#server/classes/insight-group.ts';
import type { ClassMisconceptionsView, ClassMisconceptionView } from '#server/classes/views-insight.ts';
import { clock } from '#server/clock.ts';
import { db } from '#server/db.ts';

export const misconceptionsSchema = groupSchema.extend({ by: z.enum(['day', 'week']).default('week') });
export type MisconceptionsInput = z.infer<typeof misconceptionsSchema>;

/** How many are shown. */
const periodsShown = { day: 14, week: 16 } as const;

export const nameOf = (id: string, locale: Locale): string => misconceptions[id]?.name[locale] ?? id;

/**
 * Rows `userId`, `kind`, `place`, `at`, `id`, `latest`: each time a wrong idea was named, and whether that is the newest that the learner
 * handed in there. @param exercise only this one, and no quizzes
 */
export const ideasShown = (group: Group, exercise: string | null = null) => Prisma.sql`
  WITH learner AS (${learnersOf(group)}),
  judged AS (
    SELECT s."userId", 'exercise' AS kind, s.exercise AS place, s."createdAt" AS at, s.ideas AS ids,
      row_number() OVER (PARTITION BY s."userId", s.exercise ORDER BY s."createdAt" DESC, s.id DESC) = 1 AS latest
    FROM learner JOIN "Submission" s USING ("userId")
    WHERE s.status <> 'internal-error' AND (${exercise}::text IS NULL OR s.exercise = ${exercise})
    UNION ALL
    SELECT a."userId", 'quiz', a.quiz, COALESCE(q."checkedAt", a."submittedAt"), q.misconceptions,
      row_number() OVER (
        PARTITION BY a."userId", a.quiz, q.item ORDER BY COALESCE(q."checkedAt", a."submittedAt") DESC, a.id DESC
      ) = 1
    FROM learner JOIN "QuizAttempt" a USING ("userId") JOIN "QuizResponse" q ON q."attemptId" = a.id
    WHERE ${exercise}::text IS NULL AND q.response IS NOT NULL AND COALESCE(q."checkedAt", a."submittedAt") IS NOT NULL
  )
  SELECT "userId", kind, place, at, latest, idea.id
  FROM judged CROSS JOIN LATERAL (SELECT DISTINCT unnest(ids) AS id) idea WHERE ids <> '{}'`;

interface Row {
  readonly id: string;
  /** Null unless the row is of one period. */
  readonly period: string | null;
  /** Null unless the row is of one place. */
  readonly kind: 'exercise' | 'quiz' | null;
  readonly place: string | null;
  readonly learners: number;
  readonly open: number;
  readonly submissions: number;
}

/** @throws as `groupFor` */
export async function classMisconceptions(
  user: Actor | null,
  classId: string,
  input: MisconceptionsInput,
  locale: Locale,
  now = clock(),
): Promise<ClassMisconceptionsView> {
  const { by } = input;
  const group = await groupFor(user, classId, input);
  const periods = periodsUntil(now, by, group.zone);
  const rows = await db().$queryRaw<Row[]>`
    WITH shown AS (
      SELECT *, to_char(date_trunc(${by}::text, at AT TIME ZONE ${group.zone}::text), 'YYYY-MM-DD') AS period
      FROM (${ideasShown(group)}) idea
      WHERE at >= ${periods[0]}::timestamp AT TIME ZONE ${group.zone}::text AND at <= ${now}
    )
    SELECT id, period, kind, place, count(DISTINCT "userId")::int AS learners,
      count(DISTINCT "userId") FILTER (WHERE latest)::int AS open,
      count(*) FILTER (WHERE shown.kind = 'exercise')::int AS submissions
    FROM shown GROUP BY GROUPING SETS ((id), (id, period), (id, kind, place))`;
  return { by, zone: group.zone, periods, misconceptions: views(rows, periods, locale) };
}

/** First days of the last days or weeks by the zone's calendar, this one included. Day 0 was a Thursday. */
function periodsUntil(now: Date, by: 'day' | 'week', zone: string): string[] {
  const [count, days] = [periodsShown[by], by === 'week' ? 7 : 1];
  const today = calendarDay(zone)(now);
  const current = by === 'week' ? today - ((today + 3) % 7) : today;
  return Array.from({ length: count }, (_, i) => isoDay(current - (count - 1 - i) * days));
}

function views(rows: readonly Row[], periods: readonly string[], locale: Locale): ClassMisconceptionView[] {
  const ids = rows.filter(({ period, kind }) => period === null && kind === null).map(({ id }) => id);
  return ids
    .map((id) => {
      const own = rows.filter((row) => row.id === id);
      const at = new Map(own.map((row) => [row.period, row.learners]));
      const all = own.find(({ period, kind }) => period === null && kind === null);
      return {
        ...{ id, name: nameOf(id, locale) },
        ...{ learners: all?.learners ?? 0, open: all?.open ?? 0, submissions: all?.submissions ?? 0 },
        places: own.flatMap((row) => placeOf(row, locale)).sort((a, b) => b.learners - a.learners),
        series: periods.map((period) => at.get(period) ?? 0),
      };
    })
    .sort((a, b) => b.open - a.open || b.learners - a.learners || a.id.localeCompare(b.id));
}

function placeOf({ kind, place, learners, open }: Row, locale: Locale): ClassMisconceptionView['places'] {
  if (kind === null || place === null) return [];
  const named = kind === 'exercise' ? exerciseBySlug(place) : quizBySlug(place);
  return [{ kind, slug: place, title: named?.title[locale] ?? place, learners, open }];
}
