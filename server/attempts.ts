/** @file Attempts at quizzes: beginning one, joining the one that is open, looking at it, and what there was before. */
import 'server-only';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Quiz } from '#grader/quiz/item.ts';
import { type Actor, can } from '#server/access.ts';
import {
  type AttemptRow,
  type AttemptTotals,
  isOver,
  itemRows,
  summaryOf,
  totalsById,
  totalsOf,
} from '#server/attempts-rows.ts';
import { ownSettled, settled, submitIn } from '#server/attempts-submit.ts';
import { type Client, db } from '#server/db.ts';
import { newId } from '#server/ids.ts';
import { Problem } from '#server/problem.ts';
import { type Policy, policies, policyOf, policyView, tellsAtOnce, toldAll } from '#server/quiz-policy.ts';
import { contentOf, pointsOf, quizOr404, type Setting, setting } from '#server/quizzes.ts';
import { countRequest } from '#server/rate-limit.ts';
import {
  type AttemptView,
  attemptItemView,
  type QuizLinkView,
  type QuizMode,
  type QuizView,
} from '#server/views-quiz.ts';

export const startSchema = z.object({ mode: z.enum(['practice', 'test']) });

export interface Started {
  readonly id: string;
  /** Whether it was open already. */
  readonly joined: boolean;
}

/**
 * Begins an attempt with numbers of its own; joins the one that is open in this mode, be it in another tab.
 * @throws Problem `unknown-quiz`, `forbidden`, `practice-closed`, `not-signed-in`, `no-attempts-left`, `rate-limited`
 */
export async function startAttempt(
  user: Actor,
  slug: string,
  mode: QuizMode,
  here: Setting = setting(),
): Promise<Started> {
  if (!can(user, 'take-quiz')) throw new Problem('forbidden', 'You may not take quizzes.');
  const quiz = quizOr404(slug, here);
  await countRequest('attempt', user.id);
  return db().$transaction(async (tx) => {
    // One start at a time of a person: the next one joins what this one began.
    const [person] = await tx.$queryRaw<unknown[]>`
      SELECT id FROM "User" WHERE id = ${user.id} FOR NO KEY UPDATE`;
    if (!person) throw new Problem('not-signed-in', 'The guest has become an account: load the page again.');
    const [open] = await tx.$queryRaw<AttemptRow[]>`
      SELECT * FROM "QuizAttempt"
      WHERE "userId" = ${user.id} AND quiz = ${slug} AND mode::text = ${mode} AND "submittedAt" IS NULL`;
    if (open && !isOver(open, here.now)) return { id: open.id, joined: true };
    if (open) await submitIn(tx, open.id, here);
    return { id: await begin(tx, user, quiz, mode, here), joined: false };
  });
}

async function begin(tx: Client, user: Actor, quiz: Quiz, mode: QuizMode, { now }: Setting): Promise<string> {
  const policy = await policyOf(quiz.slug, tx);
  if (mode === 'practice' && !policy.practice) throw new Problem('practice-closed', 'The quiz is a test only.');
  if (mode === 'test') await checkTestsLeft(tx, user, quiz.slug, policy);
  const timed = mode === 'test' && policy.timeLimit !== null;
  const { id } = await tx.quizAttempt.create({
    data: {
      id: newId(),
      userId: user.id,
      quiz: quiz.slug,
      mode,
      seed: randomBytes(12).toString('base64url'),
      content: contentOf(quiz),
      startedAt: now,
      deadline: timed ? new Date(now.getTime() + (policy.timeLimit ?? 0) * 1_000) : null,
    },
    select: { id: true },
  });
  return id;
}

/** A guest could begin again as somebody else, so that counted tests are for accounts. */
async function checkTestsLeft(tx: Client, user: Actor, quiz: string, { attemptLimit }: Policy): Promise<void> {
  if (attemptLimit === null) return;
  if (user.guest) throw new Problem('not-signed-in', 'Attempts at this test are counted: sign in first.');
  const taken = await tx.quizAttempt.count({ where: { userId: user.id, quiz, mode: 'test' } });
  if (taken >= attemptLimit)
    throw new Problem('no-attempts-left', `You have taken it ${taken} times, as often as you may.`);
}

/** @throws Problem `not-found`, `unknown-quiz` */
export async function attemptFor(
  user: Actor | null,
  id: string,
  locale: Locale,
  here: Setting = setting(),
): Promise<AttemptView> {
  const { quiz } = await ownSettled(user, id, here);
  const [row, rows, policy] = await Promise.all([totalsById(id), itemRows(id), policyOf(quiz.slug)]);
  const all = toldAll(row, policy, here.now);
  const items = row.submittedAt ? quiz.items.filter((item) => rows.has(item.id)) : quiz.items;
  const checked = (item: string) => rows.get(item)?.checkedAt != null && tellsAtOnce(row.mode, policy);
  return {
    ...summaryOf(row, items.length, all),
    title: quiz.title[locale],
    now: here.now.toISOString(),
    checkable: !row.submittedAt && tellsAtOnce(row.mode, policy),
    feedbackAt: row.mode === 'test' && !all ? (policy.feedbackAt?.toISOString() ?? null) : null,
    revised: row.content !== contentOf(quiz),
    items: items.map((item, index) => {
      const shown = { seed: row.seed, number: index + 1, locale, told: all || checked(item.id) };
      return attemptItemView(item, rows.get(item.id), shown);
    }),
  };
}

async function settledTotals(user: Actor, here: Setting, quiz?: string): Promise<AttemptTotals[]> {
  const rows = await totalsOf(user, quiz);
  const over = rows.filter((row) => isOver(row, here.now) && here.find(row.quiz));
  for (const row of over) await settled(row, here);
  return over.length > 0 ? totalsOf(user, quiz) : rows;
}

function linkView(quiz: Quiz, locale: Locale, attempts: readonly AttemptTotals[], told: readonly AttemptTotals[]) {
  const scores = told.flatMap(({ score }) => score ?? []);
  return {
    slug: quiz.slug,
    title: quiz.title[locale],
    summary: quiz.summary[locale],
    itemCount: quiz.items.length,
    points: pointsOf(quiz),
    open: attempts.some(({ submittedAt }) => !submittedAt),
    submitted: attempts.filter(({ submittedAt }) => submittedAt).length,
    best: scores.length > 0 ? Math.max(...scores) : null,
  };
}

/** The quizzes in the course's order, with what the viewer has done of each. */
export async function quizLinks(
  locale: Locale,
  user: Actor | null,
  here: Setting = setting(),
): Promise<QuizLinkView[]> {
  const [all, policy] = await Promise.all([user ? settledTotals(user, here) : [], policies()]);
  return quizzes.map((quiz) => {
    const attempts = all.filter((row) => row.quiz === quiz.slug);
    const told = attempts.filter((row) => toldAll(row, policy(quiz.slug), here.now));
    return linkView(quiz, locale, attempts, told);
  });
}

/** One quiz before it is taken, with the viewer's attempts. @throws Problem `unknown-quiz` */
export async function quizFor(
  slug: string,
  locale: Locale,
  user: Actor | null,
  here: Setting = setting(),
): Promise<QuizView> {
  const quiz = quizOr404(slug, here);
  const [attempts, policy] = await Promise.all([user ? settledTotals(user, here, slug) : [], policyOf(slug)]);
  const told = attempts.filter((row) => toldAll(row, policy, here.now));
  const taken = attempts.filter(({ mode }) => mode === 'test').length;
  const counted = policy.attemptLimit !== null;
  return {
    ...linkView(quiz, locale, attempts, told),
    parameterised: quiz.items.filter(({ parameterised }) => parameterised).length,
    policy: policyView(policy),
    testsLeft: policy.attemptLimit === null ? null : Math.max(0, policy.attemptLimit - taken),
    signInToTest: counted && (user?.guest ?? true),
    attempts: attempts.map((row) => summaryOf(row, quiz.items.length, told.includes(row))),
  };
}
