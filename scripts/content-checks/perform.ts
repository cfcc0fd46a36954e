import { exerciseBySlug, units } from '#exercises/catalog.ts';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Sandbox } from '#grader/sandbox/sandbox.ts';
import { checks } from '#scripts/content-checks/checks.ts';
import { checkLesson } from '#scripts/content-checks/lessons.ts';
import { checkQuiz } from '#scripts/content-checks/quizzes.ts';

/** One thing to check: a lesson by its unit, a quiz, or one of the `checks` of an exercise. */
export interface Task {
  readonly kind: 'lesson' | 'exercise' | 'quiz';
  readonly slug: string;
  readonly check: string;
}

const reason = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** One failure a line; a check that throws, for instance because a file is missing, is a failure too. */
export async function perform(task: Task, sandbox: Sandbox): Promise<string[]> {
  const found = await faults(task, sandbox).catch((error: unknown) => [reason(error)]);
  return found.map((fault) => `${task.slug} · ${task.check}: ${fault}`);
}

async function faults({ kind, slug, check }: Task, sandbox: Sandbox): Promise<string[]> {
  if (kind === 'lesson') return checkLesson(theOne(units.find((unit) => unit.slug === slug)));
  if (kind === 'quiz') return checkQuiz(theOne(quizzes.find((quiz) => quiz.slug === slug)), sandbox);
  return theOne(checks[check])(theOne(exerciseBySlug(slug)), sandbox);
}

function theOne<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('There is no such thing to check.');
  return found;
}
