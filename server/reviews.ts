/** @file Spaced review: how much is due today for somebody, the item to ask, and responding to it. docs/decisions/012-reviews.md says why. */
import 'server-only';
import { z } from 'zod';
import { conceptById } from '#exercises/concepts.ts';
import type { Locale } from '#grader/exercise.ts';
import type { Kind } from '#grader/quiz/item.ts';
import { parseResponse } from '#grader/quiz/variant.ts';
import { calendarDay, isoDay } from '#lib/calendar.ts';
import type { Actor } from '#server/access.ts';
import { scored } from '#server/attempts-scoring.ts';
import { query } from '#server/pool.ts';
import { Problem } from '#server/problem.ts';
import { countRequest } from '#server/rate-limit.ts';
import { type Due, deckOf, type ReviewSetting, reviewOf } from '#server/review-deck.ts';
import { itemIndex } from '#server/review-items.ts';
import { attemptItemView } from '#server/views-quiz.ts';
import type { ReviewsView, ReviewView } from '#server/views-reviews.ts';

interface StoredReview {
  readonly userId: string;
  readonly quiz: string;
  readonly item: string;
  readonly seed: string;
  readonly response: unknown;
  readonly score: number;
  readonly createdAt: Date;
}

async function storedReview(user: Actor, id: string): Promise<StoredReview | undefined> {
  const [row] = await query<StoredReview>('SELECT * FROM "Review" WHERE id = $1 AND "userId" = $2', [id, user.id]);
  return row;
}

/** As it was responded to; null where the quiz has no such item any more. */
function toldView(
  id: string,
  row: StoredReview,
  number: number,
  locale: Locale,
  here: ReviewSetting,
): ReviewView | null {
  const asking = itemIndex(here.quizzes).find(row.quiz, row.item);
  if (!asking) return null;
  const { item } = asking;
  const state = {
    item: item.id,
    response: row.response,
    flagged: false,
    revision: 1,
    savedAt: row.createdAt,
    seconds: null,
    mark: null,
  };
  const told = { ...state, checkedAt: row.createdAt, score: row.score };
  return {
    id,
    item: attemptItemView(item, told, { seed: row.seed, number, locale, told: true }),
    concepts: item.concepts.flatMap((concept) => {
      const found = conceptById(concept);
      return found ? { unit: found.unit, title: found.title[locale] } : [];
    }),
  };
}

const openView = ({ id, item, seed }: Due, number: number, locale: Locale): ReviewView => ({
  id,
  item: attemptItemView(item, undefined, { seed, number, locale, told: false }),
  concepts: null,
});

/**
 * What is due today, and one review: that which `of` names if it was responded to, else the next one. Nobody has nothing due.
 */
export async function reviewsFor(
  user: Actor | null,
  locale: Locale,
  here: ReviewSetting,
  of: string | null = null,
): Promise<ReviewsView> {
  if (!user) return { today: isoDay(calendarDay(here.zone)(here.now)), due: 0, done: 0, next: null, review: null };
  const [deck, stored] = await Promise.all([deckOf(user, here), of === null ? undefined : storedReview(user, of)]);
  const told = of !== null && stored ? toldView(of, stored, deck.done, locale, here) : null;
  const [first] = told ? [] : deck.due;
  const due = first ? reviewOf(user, first, deck.today, deck.met) : null;
  return {
    today: isoDay(deck.today),
    due: deck.due.length,
    done: deck.done,
    next: deck.next === null ? null : isoDay(deck.next),
    review: told ?? (due && openView(due, deck.done + 1, locale)),
  };
}

/** How many reviews are left for today. */
export async function dueCount(user: Actor | null, here: ReviewSetting): Promise<number> {
  return user ? (await deckOf(user, here)).due.length : 0;
}

export const respondSchema = z.object({
  /** As grader/quiz/kind.ts says. */
  response: z.unknown(),
});

/**
 * Takes a response to a review and tells what was right. The first response counts: sent again, be it another one, it changes
 * nothing, and the answer is the same.
 * @throws Problem `review-over`, `unreadable-response`, `not-signed-in`, `rate-limited`
 */
export async function respond(
  user: Actor | null,
  id: string,
  response: unknown,
  locale: Locale,
  here: ReviewSetting,
): Promise<ReviewsView> {
  if (!user) throw over();
  await countRequest('response', user.id);
  if (!(await storedReview(user, id))) {
    const due = await dueReview(user, id, here);
    if (due) await store(user, due, response, here);
    // Another tab may have been quicker, and then the card is due no more.
    else if (!(await storedReview(user, id))) throw over();
  }
  return reviewsFor(user, locale, here, id);
}

const over = () => new Problem('review-over', 'It is not due any more: ask for the next one.');

/** Yesterday's too, for whoever was thinking at midnight. */
async function dueReview(user: Actor, id: string, here: ReviewSetting): Promise<Due | undefined> {
  const { due, today, met } = await deckOf(user, here);
  const reviews = due.flatMap((card) => [today, today - 1].flatMap((day) => reviewOf(user, card, day, met) ?? []));
  return reviews.find((review) => review.id === id);
}

async function store(user: Actor, { id, card, quiz, item, seed }: Due, given: unknown, { now }: ReviewSetting) {
  const response = parseResponse<Kind>(item, seed, given);
  if ('unreadable' in response) {
    const { unreadable, at } = response;
    const more = { unreadable, ...(at === undefined ? {} : { at }) };
    throw new Problem('unreadable-response', `It cannot be read (${unreadable}).`, undefined, more);
  }
  const { score, misconceptions } = scored(item, seed, response);
  if (score === null) throw new Error(`${item.id}: a review that cannot be scored`);
  const values = [id, user.id, card, quiz.slug, item.id, seed, JSON.stringify(response), score, misconceptions, now];
  const rows = await query(
    `INSERT INTO "Review" (id, "userId", card, quiz, item, seed, response, score, misconceptions, "createdAt")
    SELECT $1, u.id, $3, $4, $5, $6, $7::jsonb, $8, $9, $10 FROM "User" u WHERE u.id = $2
    ON CONFLICT (id) DO NOTHING RETURNING id`,
    values,
  );
  if (rows.length > 0 || (await storedReview(user, id))) return;
  throw new Problem('not-signed-in', 'The guest has become an account: load the page again.');
}
