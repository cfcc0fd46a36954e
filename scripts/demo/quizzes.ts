/** @file Quiz attempts of the demo class, submitted, scored and marked by the server itself, at their own times. */
import { quizBySlug } from '#exercises/quiz/catalog.ts';
import type { Item } from '#grader/quiz/item.ts';
import { Prisma } from '#prisma/client/client.ts';
import { remarks } from '#scripts/demo/free-texts.ts';
import { chance, type Learner } from '#scripts/demo/learners.ts';
import { inParallel, type Telling } from '#scripts/demo/progress.ts';
import { pointsFor, respondTo } from '#scripts/demo/responses.ts';
import { type Due, day, hour, minute } from '#scripts/demo/timetable.ts';
import { logistic } from '#scripts/demo/tries.ts';
import { submitIn } from '#server/attempts-submit.ts';
import { type Client, db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import { giveMark } from '#server/marks.ts';
import { contentOf, quizOr404, type Setting } from '#server/quizzes.ts';
import type { User } from '#server/users.ts';
import type { QuizMode } from '#server/views-quiz.ts';

interface Sitting {
  readonly id: string;
  readonly learner: Learner;
  readonly due: Due;
  readonly mode: QuizMode;
  readonly seed: string;
  readonly startedAt: Date;
}

interface Course {
  readonly now: Date;
  readonly marker: User;
}

const lanes = 6;

/** In practice items are checked one by one and learnt from, so the test that follows goes better. */
const practised = 0.5;

const shareRight = (learner: Learner, item: Item, bonus: number) => {
  const hard = 0.25 * (item.points - 1) + (item.kind === 'choice' ? -0.5 : 0.1);
  return logistic(1.3 * learner.ability + 0.7 + bonus - hard);
};

function sittings(learner: Learner, due: Due, share: number, { now }: Course): Sitting[] {
  const random = learner.random(`quiz ${due.slug}`);
  if (share > learner.until || !chance(random, learner.diligence)) return [];
  const late = chance(random, learner.lateness) ? random.float(1, 48) * hour : -random.float(0.2, 3) * day;
  const at = due.dueAt.getTime() + late;
  const modes: readonly QuizMode[] = chance(random, 0.3) ? ['practice', 'test'] : ['test'];
  return modes
    .map((mode) => {
      const startedAt = new Date(mode === 'test' ? at : at - random.float(2, 20) * hour);
      return {
        id: newId(startedAt.getTime()),
        learner,
        due,
        mode,
        seed: `${learner.user.id.slice(-4)}${due.slug}${mode}`,
        startedAt,
      };
    })
    .filter(({ startedAt }) => startedAt.getTime() < now.getTime() - 2 * hour);
}

async function sit(sitting: Sitting, { now, marker }: Course): Promise<void> {
  const { id, learner, due, mode, seed, startedAt } = sitting;
  const here: Setting = { now: startedAt, find: quizBySlug };
  const quiz = quizOr404(due.slug, here);
  const random = learner.random(`responses ${due.slug} ${mode}`);
  const bonus = mode === 'test' && chance(random, 0.3) ? practised : 0;
  let spent = 0;
  const responses = quiz.items.map((item) => {
    const response = respondTo({ item, seed, learner, random }, shareRight(learner, item, bonus));
    const seconds = random.int(15, 60) + 25 * item.points;
    spent += seconds;
    const savedAt = new Date(startedAt.getTime() + spent * 1_000);
    return {
      attemptId: id,
      item: item.id,
      response: response ?? Prisma.DbNull,
      seconds,
      savedAt,
      revision: response ? 1 : 0,
    };
  });
  const submittedAt = new Date(startedAt.getTime() + spent * 1_000 + minute);
  await db().$transaction(async (tx) => {
    const data = { id, userId: learner.user.id, quiz: quiz.slug, mode, seed, content: contentOf(quiz), startedAt };
    await tx.quizAttempt.create({ data, select: { id: true } });
    await tx.quizResponse.createMany({ data: responses });
    await submitIn(tx, id, { ...here, now: submittedAt });
    if (mode === 'test') await mark(tx, sitting, submittedAt, { now, marker });
  });
}

/** What has waited a week is marked, most of the rest waits. */
async function mark(tx: Client, { id, learner, due, seed }: Sitting, submittedAt: Date, { now, marker }: Course) {
  const random = learner.random(`marks ${due.slug}`);
  const markedAt = new Date(submittedAt.getTime() + random.float(1, 6) * day);
  if (markedAt > now || chance(random, 0.15)) return;
  const here: Setting = { now: markedAt, find: quizBySlug };
  const { items } = quizOr404(due.slug, here);
  const written = await tx.quizResponse.findMany({
    where: { attemptId: id, item: { in: items.filter(({ kind }) => kind === 'free').map((item) => item.id) } },
    select: { item: true, response: true },
  });
  for (const { item: itemId, response } of written) {
    const item = items.find((each) => each.id === itemId);
    const typed = response !== null && typeof response === 'object' && 'typed' in response ? response.typed : null;
    if (!item || typeof typed !== 'string') continue;
    const points = pointsFor(item, seed, typed);
    const met = Math.round((3 * points.filter((each) => each > 0).length) / points.length);
    const comment = chance(random, 0.5) ? (remarks[met]?.[learner.name.chinese ? 'zh' : 'en'] ?? null) : null;
    await giveMark(tx, { attemptId: id, item: itemId }, { points, comment, version: 0 }, marker.id, here);
  }
}

/** @param share of the course that was over when it was due @returns how many attempts there are */
export async function takeQuizzes(
  learners: readonly Learner[],
  quizzes: readonly { readonly due: Due; readonly share: number }[],
  course: Course,
  { signal, tell }: Telling,
): Promise<number> {
  const all = quizzes.flatMap(({ due, share }) => learners.flatMap((learner) => sittings(learner, due, share, course)));
  let count = 0;
  await inParallel(all, lanes, signal, async (sitting) => {
    await sit(sitting, course);
    count += 1;
    if (count % 500 === 0) tell(`${count} of ${all.length} quizzes taken`);
  });
  return all.length;
}
