/** @file The wrong ideas that a class showed, over time, in exercises and in quizzes: counted by learners, not by how often they try. */
import 'server-only';
import { z } from 'zod';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import { calendarDay, isoDay } from '#lib/calendar.ts';
import type { Actor } from '#server/access.ts';
import { groupFor, groupSchema, numberedLearnersOf } from '#server/classes/insight-group.ts';
import type { ClassMisconceptionsView, ClassMisconceptionView } from '#server/classes/views-insight.ts';
import { clock } from '#server/clock.ts';
import { db } from '#server/db.ts';

export const misconceptionsSchema = groupSchema.extend({ by: z.enum(['day', 'week']).default('week') });
export type MisconceptionsInput = z.infer<typeof misconceptionsSchema>;

/** How many are shown. */
const periodsShown = { day: 14, week: 16 } as const;

export const nameOf = (id: string, locale: Locale): string => misconceptions[id]?.name[locale] ?? id;

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
    WITH learner AS (${numberedLearnersOf(group)}),
    shown AS (
      SELECT i.* FROM learner CROSS JOIN LATERAL (
        SELECT bit, idea AS id, kind, slug AS place, latest, date_trunc(${by}::text, at AT TIME ZONE ${group.zone}::text) AS period
        FROM "ShownIdea" WHERE "userId" = learner."userId"
          AND at >= ${periods[0]}::timestamp AT TIME ZONE ${group.zone}::text AND at <= ${now} OFFSET 0
      ) i
    ),
    counted AS (
      SELECT id, kind, place, period, bit_or(bit) AS learners, bit_or(bit) FILTER (WHERE latest) AS open,
        count(*) FILTER (WHERE kind = 'exercise') AS submissions
      FROM shown GROUP BY id, kind, place, period
    )
    SELECT id, to_char(period, 'YYYY-MM-DD') AS period, kind, place, bit_count(bit_or(learners))::int AS learners,
      COALESCE(bit_count(bit_or(open)), 0)::int AS open, sum(submissions)::int AS submissions
    FROM counted GROUP BY GROUPING SETS ((id), (id, counted.period), (id, kind, place))`;
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
