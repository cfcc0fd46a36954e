/** @file What instructors say about a quiz: practice, time, attempts, and when a test tells what was right. */
import 'server-only';
import { z } from 'zod';
import { type Actor, can } from '#server/access.ts';
import { type Client, db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { quizOr404, type Setting, setting } from '#server/quizzes.ts';
import type { PolicyView, QuizMode } from '#server/views-quiz.ts';

export interface Policy extends Omit<PolicyView, 'feedbackAt'> {
  readonly feedbackAt: Date | null;
}

const unsaid: Policy = { practice: true, timeLimit: null, attemptLimit: null, feedback: 'onSubmit', feedbackAt: null };

const fields = { practice: true, timeLimit: true, attemptLimit: true, feedback: true, feedbackAt: true } as const;

export const policySchema = z
  .object({
    practice: z.boolean(),
    timeLimit: z.int().min(30).max(86_400).nullable(),
    attemptLimit: z.int().min(1).max(100).nullable(),
    feedback: z.enum(['atOnce', 'onSubmit', 'afterDate']),
    feedbackAt: z.iso.datetime({ offset: true }).nullable(),
  })
  .refine(
    ({ feedback, feedbackAt }) => (feedback === 'afterDate') === (feedbackAt !== null),
    'feedbackAt belongs to afterDate alone',
  );
export type PolicyInput = z.infer<typeof policySchema>;

export async function policyOf(quiz: string, client: Client = db()): Promise<Policy> {
  return (await client.quizPolicy.findUnique({ where: { quiz }, select: fields })) ?? unsaid;
}

/** The policies of all quizzes, by slug. */
export async function policies(): Promise<(quiz: string) => Policy> {
  const stored = await db().quizPolicy.findMany({ select: { ...fields, quiz: true } });
  return (slug) => stored.find(({ quiz }) => quiz === slug) ?? unsaid;
}

export const policyView = ({ feedbackAt, ...policy }: Policy): PolicyView => ({
  ...policy,
  feedbackAt: feedbackAt?.toISOString() ?? null,
});

/** @throws Problem `unknown-quiz` */
export async function policyFor(slug: string, here: Setting = setting()): Promise<PolicyView> {
  return policyView(await policyOf(quizOr404(slug, here).slug));
}

/**
 * Deadlines of attempts that have begun stay as they are; when feedback comes is asked each time it is looked at.
 * @throws Problem `unknown-quiz`, `not-signed-in`, `forbidden`
 */
export async function setPolicy(
  user: Actor | null,
  slug: string,
  { feedbackAt, ...rest }: PolicyInput,
  here: Setting = setting(),
): Promise<PolicyView> {
  checkInstructor(user);
  const { slug: quiz } = quizOr404(slug, here);
  const data = { ...rest, feedbackAt: feedbackAt === null ? null : new Date(feedbackAt) };
  const stored = await db().quizPolicy.upsert({
    where: { quiz },
    create: { quiz, ...data },
    update: data,
    select: fields,
  });
  return policyView(stored);
}

/** @throws Problem `not-signed-in`, `forbidden` */
export function checkInstructor(user: Actor | null): asserts user is Actor {
  if (!user || user.guest) throw new Problem('not-signed-in', 'Sign in first.');
  if (!can(user, 'manage-quizzes')) throw new Problem('forbidden', 'Only instructors and administrators may do that.');
}

interface Times {
  readonly mode: QuizMode;
  readonly submittedAt: Date | null;
}

/** Whether items may be checked one by one. */
export const tellsAtOnce = (mode: QuizMode, policy: Policy): boolean =>
  mode === 'practice' || policy.feedback === 'atOnce';

/** Whether all of an attempt may be told: its result, and of each item what was right. */
export function toldAll({ mode, submittedAt }: Times, policy: Policy, now: Date): boolean {
  if (!submittedAt) return false;
  if (mode === 'practice' || policy.feedback !== 'afterDate') return true;
  return policy.feedbackAt !== null && policy.feedbackAt <= now;
}
