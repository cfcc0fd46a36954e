import type { Item } from '#grader/quiz/item.ts';
import { variantOf } from '#grader/quiz/variant.ts';
import { attemptFor, startAttempt } from '#server/attempts.ts';
import { saveResponse } from '#server/attempts-responses.ts';
import { db } from '#server/db.ts';
import type { User } from '#server/users.ts';
import type { QuizMode } from '#server/views-quiz.ts';
import { at, items } from '#tests/server/quiz-of-all-kinds.ts';

export const begin = async (user: User, mode: QuizMode = 'test', seconds = 0, slug = 'short'): Promise<string> =>
  (await startAttempt(user, slug, mode, at(seconds))).id;

export const view = (user: User | null, id: string, seconds = 0) => attemptFor(user, id, 'en', at(seconds));

export const save = (user: User | null, id: string, item: string, response: unknown, seconds = 0, revision = 0) =>
  saveResponse(user, id, item, { response, revision }, at(seconds));

export const seedOf = async (id: string): Promise<string> =>
  (await db().quizAttempt.findUniqueOrThrow({ where: { id } })).seed;

const numberItem = (): Item & { kind: 'number' } => {
  const found = items.find((item) => item.kind === 'number');
  if (!found) throw new Error('the quiz has changed');
  return found;
};

/** What is to be typed in an attempt: the right number, or that of its first wrong idea. */
export async function typedNumber(id: string, right = true): Promise<{ typed: string }> {
  const { answer, wrong } = variantOf(numberItem(), await seedOf(id)).facts;
  return { typed: String(right ? answer : wrong[0]?.answer) };
}

/** The place at which an attempt shows an option of the single choice. */
export async function placeOf(user: User, id: string, option: string, seconds = 0): Promise<{ chosen: number }> {
  const texts: readonly string[] = (await view(user, id, seconds)).items[0]?.view.texts ?? [];
  return { chosen: texts.indexOf(option) };
}

/** As a learner who knows everything in the short quiz. */
export async function solve(user: User, id: string, seconds = 0): Promise<void> {
  await save(user, id, 'choice', await placeOf(user, id, 'yes', seconds), seconds);
  await save(user, id, 'number', await typedNumber(id), seconds);
  await save(user, id, 'formula', { typed: 'x * y * 7717' }, seconds);
}
