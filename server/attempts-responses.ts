/** @file Responding in an attempt: saving a response as it is given, flagging an item, asking what was right. */
import 'server-only';
import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Locale } from '#grader/exercise.ts';
import type { Item, Kind } from '#grader/quiz/item.ts';
import type { Responses } from '#grader/quiz/kind.ts';
import { parseResponse } from '#grader/quiz/variant.ts';
import type { Actor } from '#server/access.ts';
import { type AttemptRow, itemRows, refuseSubmitted } from '#server/attempts-rows.ts';
import { scored } from '#server/attempts-scoring.ts';
import { ownSettled } from '#server/attempts-submit.ts';
import { type Client, db } from '#server/db.ts';
import { Problem } from '#server/problem.ts';
import { policyOf, tellsAtOnce } from '#server/quiz-policy.ts';
import { itemOr404, type Setting, setting } from '#server/quizzes.ts';
import { countRequest } from '#server/rate-limit.ts';
import { type AttemptItemView, attemptItemView } from '#server/views-quiz.ts';

export const saveSchema = z.object({
  /** As grader/quiz/kind.ts says; null takes it back; without it only the flag and the time are saved. */
  response: z.unknown().optional(),
  flagged: z.boolean().optional(),
  /** Of the response that the sender has seen last; 0 before there was one. */
  revision: z.int().min(0),
  /** Spent on the item so far. */
  seconds: z.int().min(0).max(86_400).optional(),
});
export type SaveInput = z.infer<typeof saveSchema>;

/** Free text of the greatest length, each character escaped, and the rest. */
export const maxResponseBodyBytes = 64 * 2 ** 10;

export interface Saved {
  readonly revision: number;
  readonly savedAt: string;
  /** A response that the sender had not seen, from another tab, and that this one has replaced. */
  readonly replaced: Responses[Kind] | null;
}

/**
 * Saves what somebody gave, as they give it. The newest response wins. The same one again changes nothing, so that a request
 * whose answer was lost can be sent again. What is refused leaves what was saved as it is.
 * @throws Problem `not-found`, `unknown-quiz`, `deadline-passed`, `attempt-submitted`, `unreadable-response`,
 * `response-checked`, `rate-limited`
 */
export async function saveResponse(
  user: Actor | null,
  id: string,
  itemId: string,
  input: SaveInput,
  here: Setting = setting(),
): Promise<Saved> {
  const { attempt, quiz } = await ownSettled(user, id, here);
  const item = itemOr404(quiz, itemId);
  await countRequest('response', attempt.userId);
  refuseSubmitted(attempt);
  const given = input.response === undefined ? undefined : readResponse(item, attempt.seed, input.response);
  return db().$transaction((tx) => store(tx, id, itemId, { ...input, response: given }, here.now));
}

/** @returns null for none. @throws Problem `unreadable-response` */
function readResponse(item: Item, seed: string, response: unknown): Responses[Kind] | null {
  if (response === null) return null;
  const read = parseResponse<Kind>(item, seed, response);
  if (!('unreadable' in read)) return read;
  if (read.unreadable === 'empty') return null;
  const { unreadable, at } = read;
  const detail = `It cannot be read (${unreadable}). What was saved before stays.`;
  throw new Problem('unreadable-response', detail, undefined, { unreadable, ...(at === undefined ? {} : { at }) });
}

interface StoredResponse {
  readonly response: Responses[Kind] | null;
  readonly revision: number;
  readonly savedAt: Date;
  readonly checked: boolean;
}

type Given = Omit<SaveInput, 'response'> & { readonly response: Responses[Kind] | null | undefined };

async function store(tx: Client, id: string, item: string, given: Given, now: Date): Promise<Saved> {
  const old = await lockResponse(tx, id, item);
  const response = given.response === undefined ? old.response : given.response;
  const changed = !isDeepStrictEqual(response, old.response);
  if (changed && old.checked) throw new Problem('response-checked', 'You have seen what is right: it stays as it is.');
  const revision = old.revision + Number(changed);
  const savedAt = changed ? now : old.savedAt;
  await tx.$executeRaw`
    UPDATE "QuizResponse" SET response = ${response === null ? null : JSON.stringify(response)}::jsonb,
      revision = ${revision}, "savedAt" = ${savedAt}, flagged = coalesce(${given.flagged ?? null}, flagged),
      seconds = greatest(seconds, ${given.seconds ?? null})
    WHERE "attemptId" = ${id} AND item = ${item}`;
  const unseen = changed && given.revision !== old.revision;
  return { revision, savedAt: savedAt.toISOString(), replaced: unseen ? old.response : null };
}

/** Locks an item's row, made when it is missing, of an attempt that cannot be submitted meanwhile. @throws as `refuseSubmitted` */
async function lockResponse(tx: Client, id: string, item: string): Promise<StoredResponse> {
  const [attempt] = await tx.$queryRaw<AttemptRow[]>`SELECT * FROM "QuizAttempt" WHERE id = ${id} FOR SHARE`;
  if (attempt) refuseSubmitted(attempt);
  await tx.quizResponse.createMany({ data: { attemptId: id, item }, skipDuplicates: true });
  const [row] = await tx.$queryRaw<StoredResponse[]>`
    SELECT response, revision, "savedAt", "checkedAt" IS NOT NULL AS checked FROM "QuizResponse"
    WHERE "attemptId" = ${id} AND item = ${item} FOR UPDATE`;
  if (!row) throw new Error('the item response vanished'); // only with its owner
  return row;
}

/**
 * Tells what was right, where that may be told at once. The response is scored and stays as it is from then on.
 * @throws Problem `not-found`, `unknown-quiz`, `deadline-passed`, `attempt-submitted`, `feedback-closed`, `no-response`,
 * `rate-limited`
 */
export async function checkResponse(
  user: Actor | null,
  id: string,
  itemId: string,
  locale: Locale,
  here: Setting = setting(),
): Promise<AttemptItemView> {
  const { attempt, quiz } = await ownSettled(user, id, here);
  const item = itemOr404(quiz, itemId);
  await countRequest('response', attempt.userId);
  refuseSubmitted(attempt);
  const policy = await policyOf(quiz.slug);
  if (!tellsAtOnce(attempt.mode, policy)) throw new Problem('feedback-closed', 'It comes after the test.');
  await db().$transaction((tx) => check(tx, attempt, item, here.now));
  const rows = await itemRows(id);
  const shown = { seed: attempt.seed, number: quiz.items.indexOf(item) + 1, locale, told: true };
  return attemptItemView(item, rows.get(itemId), shown);
}

async function check(tx: Client, { id, seed }: AttemptRow, item: Item, now: Date): Promise<void> {
  const { response, checked } = await lockResponse(tx, id, item.id);
  if (checked) return;
  if (response === null) throw new Problem('no-response', 'Respond first.');
  const { score, points, misconceptions, options } = scored(item, seed, response);
  await tx.quizResponse.update({
    where: { attemptId_item: { attemptId: id, item: item.id } },
    data: { checkedAt: now, score, points, misconceptions: [...misconceptions], options: [...options] },
    select: { item: true },
  });
}
