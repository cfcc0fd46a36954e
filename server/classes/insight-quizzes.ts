/** @file How a class fares with the items of its quizzes. */
import 'server-only';
import { z } from 'zod';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Actor } from '#server/access.ts';
import { type GroupInput, groupFor, groupSchema, learnersOf } from '#server/classes/insight-group.ts';
import type { ClassQuizView } from '#server/classes/views-insight.ts';
import { db } from '#server/db.ts';
import { statisticsOf, statisticsSchema } from '#server/item-statistics.ts';
import { type Setting, setting } from '#server/quizzes.ts';
import type { QuizStatisticsView } from '#server/views-item-statistics.ts';

export const itemsSchema = groupSchema.extend(statisticsSchema.shape).extend({ quiz: z.string().max(80) });
export type ItemsInput = z.infer<typeof itemsSchema>;

/** @throws as `groupFor`; Problem `unknown-quiz` */
export async function classItemStatistics(
  user: Actor | null,
  classId: string,
  { quiz, section, ...input }: ItemsInput,
  locale: Locale,
  here: Setting = setting(),
): Promise<QuizStatisticsView> {
  return statisticsOf(quiz, locale, input, await groupFor(user, classId, { section }), here);
}

/** The quizzes that somebody of the class has submitted, in the course's order. @throws as `groupFor` */
export async function classQuizzes(
  user: Actor | null,
  classId: string,
  input: GroupInput,
  locale: Locale,
): Promise<ClassQuizView[]> {
  const group = await groupFor(user, classId, input);
  const rows = await db().$queryRaw<{ quiz: string; people: number }[]>`
    SELECT a.quiz, count(DISTINCT a."userId")::int AS people
    FROM (${learnersOf(group)}) l JOIN "QuizAttempt" a USING ("userId") WHERE a."submittedAt" IS NOT NULL GROUP BY a.quiz`;
  const people = new Map(rows.map((row) => [row.quiz, row.people]));
  return quizzes.flatMap(({ slug, title }) => {
    const count = people.get(slug);
    return count === undefined ? [] : [{ slug, title: title[locale], people: count }];
  });
}
