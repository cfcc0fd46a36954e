/** @file A class as it is after some weeks: everything that the pages derive is derived from what is made here. */
import { type DemoClass, makeClass } from '#scripts/demo/class.ts';
import { type Learner, learnersOf } from '#scripts/demo/learners.ts';
import { readLessons, review } from '#scripts/demo/learning.ts';
import type { Telling } from '#scripts/demo/progress.ts';
import { takeQuizzes } from '#scripts/demo/quizzes.ts';
import { gradeAll, storeTraces } from '#scripts/demo/submissions.ts';
import { teach } from '#scripts/demo/teaching.ts';
import { opened, timetable } from '#scripts/demo/timetable.ts';
import { workOf } from '#scripts/demo/tries.ts';
import { query } from '#server/pool.ts';

export interface DemoOptions {
  readonly learners: number;
  /** Of the whole course; four fifths of them are over. */
  readonly weeks: number;
  /** The same seed makes the same people, programs and responses. */
  readonly seed: string;
  /** Of the teachers and the first learner; the others cannot sign in. */
  readonly password: string;
  readonly now: Date;
}

export interface Demo extends DemoClass {
  readonly learners: readonly Learner[];
  readonly submissions: number;
  readonly attempts: number;
}

/** @throws when `signal` ends it: what is there by then is taken away by `removeDemo` */
export async function seedDemo(
  { learners: count, weeks, seed, password, now }: DemoOptions,
  telling: Telling,
): Promise<Demo> {
  const plan = timetable(weeks, now);
  const length = now.getTime() - plan.start.getTime();
  const due = opened(plan).map((each) => ({
    due: each,
    share: (each.dueAt.getTime() - plan.start.getTime()) / length,
  }));
  const of = (kind: 'lesson' | 'exercise' | 'quiz') => due.filter((each) => each.due.kind === kind);
  const learners = learnersOf(count, seed);
  const group = await makeClass({ learners, timetable: plan, seed, password }, telling);
  const works = learners.flatMap((learner, place) =>
    of('exercise').flatMap((each) => workOf(learner, place, each.due, each.share) ?? []),
  );
  telling.tell('grading their submissions');
  const submissions = await gradeAll(works, now, telling);
  await storeTraces(works, now);
  await readLessons(learners, of('lesson'), now);
  telling.tell('taking quizzes');
  const attempts = await takeQuizzes(learners, of('quiz'), { now, marker: group.instructor }, telling);
  await review(learners, now, telling);
  telling.tell('teaching');
  await teach(group, { works, seed, now }, telling);
  // So many new rows change how they are best looked for.
  await query('ANALYZE');
  return { ...group, learners, submissions, attempts };
}
