/** @file What learners of the demo class read, and what came back to them for review. */
import { quizzes } from '#exercises/quiz/catalog.ts';
import { chance, type Learner } from '#scripts/demo/learners.ts';
import { inParallel, type Telling } from '#scripts/demo/progress.ts';
import { respondTo } from '#scripts/demo/responses.ts';
import { type Due, day, hour, minute, zone } from '#scripts/demo/timetable.ts';
import { logistic } from '#scripts/demo/tries.ts';
import { db } from '#server/db.ts';
import { deckOf, type ReviewSetting, reviewOf } from '#server/review-deck.ts';
import { respond } from '#server/reviews.ts';

/** @param lessons with the share of the course that was over when each was due */
export async function readLessons(
  learners: readonly Learner[],
  lessons: readonly { readonly due: Due; readonly share: number }[],
  now: Date,
): Promise<void> {
  const data = learners.flatMap((learner) =>
    lessons.flatMap(({ due, share }) => {
      const random = learner.random(`lesson ${due.slug}`);
      if (share > learner.until || !chance(random, learner.diligence + 0.1)) return [];
      const late = chance(random, learner.lateness) ? 2 * day : 0;
      const openedAt = new Date(due.dueAt.getTime() - random.float(0.5, 48) * hour + late);
      const readAt = new Date(openedAt.getTime() + random.float(12, 55) * minute);
      const read = readAt < now && chance(random, 0.5 + learner.diligence / 2);
      return openedAt < now
        ? [{ userId: learner.user.id, lesson: due.slug, openedAt, readAt: read ? readAt : null }]
        : [];
    }),
  );
  await db().lessonReading.createMany({ data });
}

const days = [5, 3, 2, 1] as const;
const aDay = 3;
/** Of learners, those who review. */
const reviewing = 0.12;

/** The first ones of a few of the last days. */
export async function review(learners: readonly Learner[], now: Date, { signal }: Telling): Promise<void> {
  const some = learners.filter(
    (learner, place) => learner.until > 1 && (place === 0 || chance(learner.random('reviews'), reviewing)),
  );
  await inParallel(some, 4, signal, async (learner) => {
    for (const ago of days) {
      const random = learner.random(`reviews ${ago}`);
      for (let i = 0; i < aDay; i += 1) {
        const here: ReviewSetting = { now: new Date(now.getTime() - ago * day + i * minute), zone, quizzes };
        const { due, today, met } = await deckOf(learner.user, here);
        const asked = due[0] && reviewOf(learner.user, due[0], today, met);
        if (!asked) break;
        const response = respondTo({ ...asked, learner, random }, logistic(learner.ability + 1));
        if (response) await respond(learner.user, asked.id, response, 'en', here);
      }
    }
  });
}
