/** @file Marking free texts: which ones wait, and what an instructor gives them by their rubric. */
import 'server-only';
import { z } from 'zod';
import type { Locale } from '#grader/exercise.ts';
import type { Facts, Item, Kind, Quiz } from '#grader/quiz/item.ts';
import { parseResponse, variantOf } from '#grader/quiz/variant.ts';
import type { Actor } from '#server/access.ts';
import { lockAttempt, noAttempt } from '#server/attempts-rows.ts';
import { storeTotal, submitOverdue } from '#server/attempts-submit.ts';
import { type Client, db } from '#server/db.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import { checkInstructor } from '#server/quiz-policy.ts';
import { itemOr404, quizOr404, type Setting, setting } from '#server/quizzes.ts';
import { countRequest } from '#server/rate-limit.ts';
import { type MarkingView, type MarkRow, type MarkView, markView } from '#server/views-quiz.ts';

const maxCommentLength = 2_000;

export const markSchema = z.object({
  /** In the order of the rubric. */
  points: z.array(z.number().min(0)).max(50),
  comment: z
    .string()
    .max(maxCommentLength)
    .refine((text) => text.isWellFormed() && !text.includes('\0'), 'is not text')
    .transform((text) => text.trim() || null)
    .nullable(),
});
export type MarkInput = z.infer<typeof markSchema>;

/** The longest comment with each character escaped, and the rest. */
export const maxMarkBodyBytes = 6 * maxCommentLength + 1_024;

/** What an instructor marks by; null for an item that is scored by itself. */
function markedFacts(item: Item, seed: string): Facts['free'] | null {
  const { facts } = variantOf<Kind>(item, seed);
  return 'rubric' in facts ? facts : null;
}

/**
 * Marks a free text of a submitted attempt, or marks it anew; the attempt's score follows.
 * @throws Problem `not-signed-in`, `forbidden`, `not-found`, `unknown-quiz`, `no-response`, `invalid-body`, `rate-limited`
 */
export async function markResponse(
  user: Actor | null,
  attempt: string,
  itemId: string,
  input: MarkInput,
  here: Setting = setting(),
): Promise<MarkView> {
  checkInstructor(user);
  await countRequest('manage-quiz', user.id);
  if (!z.uuid().safeParse(attempt).success) throw noAttempt();
  return db().$transaction((tx) => markIn(tx, user, { attempt, item: itemId, input }, here));
}

interface Marking {
  readonly attempt: string;
  readonly item: string;
  readonly input: MarkInput;
}

/** In a transaction of the caller's, who has asked whether `user` may. @throws as `markResponse` */
export async function markIn(
  tx: Client,
  user: Actor,
  { attempt, item: itemId, input }: Marking,
  here: Setting,
): Promise<MarkView> {
  const { quiz, seed, submittedAt } = await lockAttempt(tx, attempt);
  const item = itemOr404(quizOr404(quiz, here), itemId);
  const facts = markedFacts(item, seed);
  if (!facts || !submittedAt) throw new Problem('not-found', 'There is nothing to be marked.');
  await checkResponded(tx, attempt, itemId);
  const points = pointsById(facts.rubric, input.points);
  const mark = { points, comment: input.comment, markedById: user.id, markedAt: here.now };
  const view = await storeMark(tx, { attemptId: attempt, item: itemId }, mark, facts.rubric);
  const score = sum(input.points) / sum(facts.rubric.map((criterion) => criterion.points));
  await tx.quizResponse.update({
    where: { attemptId_item: { attemptId: attempt, item: itemId } },
    data: { score, points: item.points },
    select: { item: true },
  });
  await storeTotal(tx, attempt);
  return view;
}

const sum = (points: readonly number[]) => points.reduce((total, each) => total + each, 0);

interface Mark extends Pick<MarkRow, 'points' | 'comment'> {
  readonly markedById: string;
  readonly markedAt: Date;
}

async function storeMark(
  tx: Client,
  key: { readonly attemptId: string; readonly item: string },
  data: Mark,
  rubric: Facts['free']['rubric'],
): Promise<MarkView> {
  const { markedBy, ...stored } = await tx.quizMark.upsert({
    where: { attemptId_item: key },
    create: { ...key, ...data },
    update: data,
    select: { markedAt: true, markedBy: { select: { name: true } } },
  });
  const row = { ...data, by: markedBy?.name ?? null, markedAt: stored.markedAt.toISOString() };
  return markView(row, rubric);
}

async function checkResponded(tx: Client, attemptId: string, item: string): Promise<void> {
  const row = await tx.quizResponse.findUnique({
    where: { attemptId_item: { attemptId, item } },
    select: { response: true },
  });
  if (row?.response == null) throw new Problem('no-response', 'Nothing was written: it has no points.');
}

/** @throws Problem `invalid-body` */
function pointsById(rubric: Facts['free']['rubric'], points: readonly number[]): Record<string, number> {
  const fits = points.length === rubric.length && rubric.every((criterion, i) => (points[i] ?? 0) <= criterion.points);
  if (!fits) {
    const most = rubric.map((criterion) => criterion.points).join(', ');
    throw new Problem('invalid-body', `points: one number for each criterion, at most ${most}.`);
  }
  return Object.fromEntries(rubric.map(({ id }, i) => [id, points[i] ?? 0]));
}

interface MarkingRow {
  readonly attempt: string;
  readonly item: string;
  readonly seed: string;
  readonly learner: string | null;
  readonly submittedAt: Date;
  readonly response: unknown;
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
  const free = quiz.items.filter((item) => markedFacts(item, '')).map(({ id }) => id);
  const [lastAt, lastId, lastItem] = after?.split('_') ?? [];
  const rows = await query<MarkingRow>(
    `SELECT a.id AS attempt, r.item, a.seed, u.name AS learner, a."submittedAt", r.response,
      CASE WHEN m.item IS NOT NULL THEN json_build_object('points', m.points, 'comment', m.comment, 'by', marker.name,
        'markedAt', m."markedAt") END AS mark
    FROM "QuizAttempt" a JOIN "User" u ON u.id = a."userId" JOIN "QuizResponse" r ON r."attemptId" = a.id
      LEFT JOIN "QuizMark" m USING ("attemptId", item) LEFT JOIN "User" marker ON marker.id = m."markedById"
    WHERE a.quiz = $1 AND a.mode = 'test' AND a."submittedAt" IS NOT NULL AND r.response IS NOT NULL
      AND r.item = ANY($2) AND (m.item IS NOT NULL) = $3
      AND ($4::timestamptz IS NULL OR (a."submittedAt", a.id, r.item) > ($4, $5::text, $6::text))
    ORDER BY a."submittedAt", a.id, r.item LIMIT ${pageSize + 1}`,
    [quiz.slug, free, list === 'marked', lastAt ?? null, lastId ?? null, lastItem ?? null],
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
    mark: row.mark ? markView(row.mark, facts.rubric) : null,
  };
}
