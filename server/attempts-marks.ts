/** @file Marking free texts of a quiz, whoever they are from: for those who manage quizzes. */
import 'server-only';
import { z } from 'zod';
import type { Locale } from '#grader/exercise.ts';
import type { Kind, Quiz } from '#grader/quiz/item.ts';
import { parseResponse, variantOf } from '#grader/quiz/variant.ts';
import type { Actor } from '#server/access.ts';
import { markColumn, newestMark, noAttempt } from '#server/attempts-rows.ts';
import { submitOverdue } from '#server/attempts-submit.ts';
import { db } from '#server/db.ts';
import { freeItems, giveMark, type MarkInput, markedFacts } from '#server/marks.ts';
import { query } from '#server/pool.ts';
import { checkInstructor } from '#server/quiz-policy.ts';
import { itemOr404, quizOr404, type Setting, setting } from '#server/quizzes.ts';
import { countRequest } from '#server/rate-limit.ts';
import { type MarkingView, type MarkRow, type MarkState, markView } from '#server/views-quiz.ts';

/**
 * Marks a free text of a submitted attempt, or marks it anew; the attempt's score follows.
 * @throws Problem `not-signed-in`, `forbidden`, `not-found`, `unknown-quiz`, `no-response`, `invalid-body`, `mark-conflict`, `rate-limited`
 */
export async function markResponse(
  user: Actor | null,
  attempt: string,
  itemId: string,
  input: MarkInput,
  here: Setting = setting(),
): Promise<MarkState> {
  checkInstructor(user);
  await countRequest('manage-quiz', user.id);
  if (!z.uuid().safeParse(attempt).success) throw noAttempt();
  const key = { attemptId: attempt, item: itemId };
  const { version, mark } = await db().$transaction((tx) => giveMark(tx, key, input, user.id, here));
  return { version, mark };
}

interface MarkingRow {
  readonly attempt: string;
  readonly item: string;
  readonly seed: string;
  readonly learner: string | null;
  readonly submittedAt: Date;
  readonly response: unknown;
  readonly version: number;
  readonly mark: MarkRow | null;
}

export const markingSchema = z.object({
  list: z.enum(['waiting', 'marked']).catch('waiting'),
  /** `next` of the page before. */
  after: z.templateLiteral([z.iso.datetime(), '_', z.uuid(), '_', z.string()]).nullable().catch(null),
});

const pageSize = 20;

/**
 * Free texts of submitted tests, longest waiting first, 20 at a time.
 * @throws Problem `not-signed-in`, `forbidden`, `unknown-quiz`
 */
export async function markingList(
  user: Actor | null,
  slug: string,
  locale: Locale,
  { list, after }: { readonly list: 'waiting' | 'marked'; readonly after: string | null },
  here: Setting = setting(),
): Promise<{ readonly responses: readonly MarkingView[]; readonly next: string | null }> {
  checkInstructor(user);
  const quiz = quizOr404(slug, here);
  await submitOverdue(here);
  const [lastAt, lastId, lastItem] = after?.split('_') ?? [];
  const rows = await query<MarkingRow>(
    `SELECT a.id AS attempt, r.item, a.seed, u.name AS learner, a."submittedAt", r.response,
      COALESCE(m.version, 0) AS version, ${markColumn}
    FROM "QuizAttempt" a JOIN "User" u ON u.id = a."userId" JOIN "QuizResponse" r ON r."attemptId" = a.id
      ${newestMark}
    WHERE a.quiz = $1 AND a.mode = 'test' AND a."submittedAt" IS NOT NULL AND r.response IS NOT NULL
      AND r.item = ANY($2) AND (r.score IS NOT NULL) = $3
      AND ($4::timestamptz IS NULL OR (a."submittedAt", a.id, r.item) > ($4, $5::text, $6::text))
    ORDER BY a."submittedAt", a.id, r.item LIMIT ${pageSize + 1}`,
    [quiz.slug, freeItems(quiz), list === 'marked', lastAt ?? null, lastId ?? null, lastItem ?? null],
  );
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  return {
    responses: page.flatMap((row) => markingView(quiz, row, locale) ?? []),
    next: last && rows.length > pageSize ? `${last.submittedAt.toISOString()}_${last.attempt}_${last.item}` : null,
  };
}

function markingView(quiz: Quiz, row: MarkingRow, locale: Locale): MarkingView | null {
  const item = itemOr404(quiz, row.item);
  const facts = markedFacts(item, row.seed);
  const read = parseResponse<Kind>(item, row.seed, row.response);
  if (!facts || !('typed' in read)) return null;
  return {
    attempt: row.attempt,
    item: row.item,
    learner: row.learner,
    submittedAt: row.submittedAt.toISOString(),
    prompt: variantOf<Kind>(item, row.seed).prompt[locale],
    typed: read.typed,
    rubric: facts.rubric.map(({ title, points }) => ({ title: title[locale], points })),
    model: facts.model[locale],
    version: row.version,
    mark: row.mark ? markView(row.mark, facts.rubric) : null,
  };
}
