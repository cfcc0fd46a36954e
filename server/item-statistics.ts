/** @file How hard a quiz's items are and how well they tell who understands: computed in SQL over submitted attempts. */
import 'server-only';
import { z } from 'zod';
import { misconceptions } from '#exercises/misconceptions.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Item, Kind } from '#grader/quiz/item.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import type { Actor } from '#server/access.ts';
import { submitOverdue } from '#server/attempts-submit.ts';
import { query } from '#server/pool.ts';
import { checkInstructor } from '#server/quiz-policy.ts';
import { quizOr404, type Setting, setting } from '#server/quizzes.ts';
import type { ItemStatisticsView, QuizStatisticsView } from '#server/views-item-statistics.ts';

export const statisticsSchema = z.object({
  /** The first submitted attempt of each person, or all. */
  attempts: z.enum(['first', 'all']).default('first'),
  mode: z.enum(['practice', 'test', 'any']).default('any'),
});
export type StatisticsInput = z.infer<typeof statisticsSchema>;

interface ItemRow {
  readonly item: string;
  readonly responses: number;
  readonly omitted: number;
  readonly waiting: number;
  readonly difficulty: number | null;
  readonly discrimination: number | null;
  readonly seconds: number | null;
  /** How often each option was chosen, by its place in the item. */
  readonly options: Readonly<Record<string, number>> | null;
  readonly misconceptions: Readonly<Record<string, number>> | null;
}

/**
 * `$1` quiz, `$2` whether the first attempt of each person alone counts, `$3` mode or null; `$4` a class or null for everybody, `$5` one of
 * its sections or null. Instructors try things out, but in a class what counts is what somebody is there.
 */
const counted = `
  counted AS (
    SELECT DISTINCT ON (CASE WHEN $2::boolean THEN a."userId" ELSE a.id END) a.id, a."userId", a.score
    FROM "QuizAttempt" a JOIN "User" u ON u.id = a."userId"
      LEFT JOIN "ClassMember" m ON m."classId" = $4 AND m."userId" = a."userId"
    WHERE a.quiz = $1 AND a."submittedAt" IS NOT NULL AND ($3::text IS NULL OR a.mode::text = $3)
      AND CASE WHEN $4::text IS NULL THEN u.role = 'learner'
        ELSE m.role = 'learner' AND m."removedAt" IS NULL AND ($5::text IS NULL OR m."sectionId" = $5) END
    ORDER BY CASE WHEN $2::boolean THEN a."userId" ELSE a.id END, a."startedAt", a.id
  )`;

/** What counts for nothing has no points. Rounding keeps equal shares equal, or noise would be correlated with noise. */
const perItem = `
  WITH ${counted},
  stored AS (
    SELECT r.*, r.score * r.points AS own, sum(r.score * r.points) OVER attempt AS earned,
      sum(r.points) FILTER (WHERE r.score IS NOT NULL) OVER attempt AS possible
    FROM "QuizResponse" r JOIN counted c ON c.id = r."attemptId" WHERE r.points > 0
    WINDOW attempt AS (PARTITION BY r."attemptId")
  ),
  compared AS (
    SELECT *, round(((earned - own) / nullif(possible - points, 0))::numeric, 9)::float8 AS rest FROM stored
  ),
  chosen AS (
    SELECT item, json_object_agg(place, chosen) AS options FROM (
      SELECT item, place, count(*)::int AS chosen FROM stored, unnest(options) place GROUP BY item, place
    ) o GROUP BY item
  ),
  shown AS (
    SELECT item, json_object_agg(id, shown) AS misconceptions FROM (
      SELECT item, id, count(*)::int AS shown FROM stored, unnest(misconceptions) id GROUP BY item, id
    ) m GROUP BY item
  ),
  total AS (
    SELECT item, count(response)::int AS responses, (count(*) - count(response))::int AS omitted,
      (count(*) - count(score))::int AS waiting, avg(score) AS difficulty, corr(score, rest) AS discrimination,
      percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS seconds
    FROM compared GROUP BY item
  )
  SELECT total.*, options, misconceptions FROM total LEFT JOIN chosen USING (item) LEFT JOIN shown USING (item)`;

const overall = `
  WITH ${counted}
  SELECT count(*)::int AS attempts, count(DISTINCT "userId")::int AS people, avg(score) AS mean FROM counted`;

/** @throws Problem `not-signed-in`, `forbidden`, `unknown-quiz` */
export async function itemStatistics(
  user: Actor | null,
  slug: string,
  locale: Locale,
  input: StatisticsInput,
  here: Setting = setting(),
): Promise<QuizStatisticsView> {
  checkInstructor(user);
  return statisticsOf(slug, locale, input, null, here);
}

/** Of everybody, or of the learners of a class; whoever calls has seen to who may. @throws Problem `unknown-quiz` */
export async function statisticsOf(
  slug: string,
  locale: Locale,
  { attempts, mode }: StatisticsInput,
  among: { readonly classId: string; readonly section: string | null } | null,
  here: Setting = setting(),
): Promise<QuizStatisticsView> {
  const quiz = quizOr404(slug, here);
  await submitOverdue(here);
  const values = [
    ...[slug, attempts === 'first', mode === 'any' ? null : mode],
    ...[among?.classId ?? null, among?.section ?? null],
  ];
  const [rows, [all]] = await Promise.all([
    query<ItemRow>(perItem, values),
    query<Pick<QuizStatisticsView, 'attempts' | 'people' | 'mean'>>(overall, values),
  ]);
  return {
    quiz: slug,
    title: quiz.title[locale],
    ...(all ?? { attempts: 0, people: 0, mean: null }),
    items: quiz.items.map((item, index) => {
      const row = rows.find((each) => each.item === item.id) ?? { ...untried, item: item.id };
      return itemView(item, index + 1, row, locale);
    }),
  };
}

const untried: Omit<ItemRow, 'item'> = {
  responses: 0,
  omitted: 0,
  waiting: 0,
  difficulty: null,
  discrimination: null,
  seconds: null,
  options: null,
  misconceptions: null,
};

/** The seed of the drawing that stands for all. */
const example = 'statistics';

function itemView(item: Item, number: number, { item: id, ...row }: ItemRow, locale: Locale): ItemStatisticsView {
  const { kind, points, concepts, parameterised } = item;
  const { prompt, facts } = variantOf<Kind>(item, example);
  const stated = 'options' in facts ? facts.options : [];
  const shown = Object.entries(row.misconceptions ?? {}).sort(([a, n], [b, m]) => m - n || a.localeCompare(b));
  return {
    ...row,
    ...{ id, number, kind, points, concepts, parameterised },
    prompt: prompt[locale],
    options: stated.map(({ text, right = false, misconception = null }, place) => ({
      text: text[locale],
      right,
      misconception,
      chosen: row.options?.[place] ?? 0,
    })),
    misconceptions: shown.map(([each, count]) => ({
      id: each,
      name: misconceptions[each]?.name[locale] ?? each,
      count,
    })),
  };
}
