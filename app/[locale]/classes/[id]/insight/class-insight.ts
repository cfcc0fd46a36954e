import type { InsightQuery } from '#components/classes/insight/insight-query.ts';
import { type FunnelInput, funnels } from '#server/classes/insight-funnel.ts';
import { insightGroup } from '#server/classes/insight-group.ts';
import { classMisconceptions } from '#server/classes/insight-misconceptions.ts';
import { classItemStatistics, classQuizzes } from '#server/classes/insight-quizzes.ts';
import { stuckLearners } from '#server/classes/insight-stuck.ts';
import type { User } from '#server/users.ts';

export type ClassInsight = Awaited<ReturnType<typeof classInsight>>;

/** All that the page shows, at once. A quiz that nobody took gives way to the one that most did. */
export async function classInsight(user: User, id: string, query: InsightQuery, locale: 'en' | 'zh') {
  const group = query.section === undefined ? {} : { section: query.section };
  const exercises: FunnelInput = { ...group, of: query.of };
  const [found, rows, misconceptions, stuck, quizzes] = await Promise.all([
    insightGroup(user, id, group),
    funnels(user, id, exercises, locale),
    classMisconceptions(user, id, { ...group, by: query.by }, locale),
    stuckLearners(user, id, { ...group, after: query.after }, locale),
    classQuizzes(user, id, group, locale),
  ]);
  const most = Math.max(...quizzes.map(({ people }) => people));
  const quiz = quizzes.find(({ slug }) => slug === query.quiz) ?? quizzes.find(({ people }) => people === most);
  const items = { ...group, attempts: 'first', mode: 'any' } as const;
  const statistics = quiz ? await classItemStatistics(user, id, { ...items, quiz: quiz.slug }, locale) : null;
  return { group: found, funnels: rows, misconceptions, stuck, quizzes, statistics };
}
