/** @file What is due for somebody on a day, and which item asks about it. docs/decisions/012-reviews.md says why. */
import 'server-only';
import { createHmac } from 'node:crypto';
import { quizzes } from '#exercises/quiz/catalog.ts';
import type { Quiz } from '#grader/quiz/item.ts';
import { calendarDay } from '#lib/calendar.ts';
import { type Scheduled, schedule } from '#lib/review-schedule.ts';
import type { Actor } from '#server/access.ts';
import { clock } from '#server/clock.ts';
import { query } from '#server/pool.ts';
import { type Policy, policies } from '#server/quiz-policy.ts';
import { contentOf } from '#server/quizzes.ts';
import { type Asking, type CardId, conceptCard, itemIndex, pick } from '#server/review-items.ts';
import { signsOf } from '#server/review-signs.ts';
import { secret } from '#server/secret.ts';

/** Reviews a day; what is more waits for the next day. */
export const mostADay = 20;

/** What reviews go by. */
export interface ReviewSetting {
  readonly now: Date;
  /** IANA name of the viewer's time zone, whose days count. */
  readonly zone: string;
  readonly quizzes: readonly Quiz[];
}

export const reviewSetting = (zone: string): ReviewSetting => ({ now: clock(), zone, quizzes });

/** A card that can be asked. */
interface Card extends Scheduled {
  readonly card: CardId;
  readonly askings: readonly Asking[];
}

export interface Deck {
  readonly today: number;
  /** Due today or before, longest waiting first; not more than there are left for today. */
  readonly due: readonly Card[];
  readonly next: number | null;
  readonly done: number;
  readonly met: (concept: string) => boolean;
}

/** Worked out anew each time from what is stored of submissions, item responses and reviews. */
export async function deckOf(user: Actor, here: ReviewSetting): Promise<Deck> {
  const { now, zone } = here;
  const dayOf = calendarDay(zone);
  const index = itemIndex(here.quizzes);
  const [signs, policy, reviewedAt] = await Promise.all([
    signsOf(user.id, index, dayOf, now),
    policies(),
    query<{ at: Date }>(
      `SELECT "createdAt" AS at FROM "Review" WHERE "userId" = $1 AND "createdAt" > $2::timestamptz - INTERVAL '2 days'`,
      [user.id, now],
    ),
  ]);
  const today = dayOf(now);
  const done = reviewedAt.filter(({ at }) => dayOf(at) === today).length;
  const scheduled = schedule(signs);
  const cards = [...scheduled.values()]
    .map((card) => askable(card, index.on(card.card as CardId), policy)) // made by `signsOf` alone
    .filter(({ askings }) => askings.length > 0)
    .toSorted((a, b) => a.due - b.due || b.card.localeCompare(a.card, 'en'));
  const due = cards.filter((card) => card.due <= today);
  const later = cards.flatMap((card) => (card.due > today ? card.due : []));
  const left = Math.max(0, mostADay - done);
  return {
    today,
    due: due.slice(0, left),
    next: due.length > left ? today + 1 : later.length > 0 ? Math.min(...later) : null,
    done,
    met: (concept) => scheduled.has(conceptCard(concept)),
  };
}

/** The items of a quiz that may not be practised stay in its test. */
const askable = (card: Scheduled, askings: readonly Asking[], policy: (quiz: string) => Policy): Card => ({
  ...card,
  card: card.card as CardId,
  askings: askings.filter(({ quiz }) => policy(quiz.slug).practice),
});

export interface Due extends Asking {
  readonly id: string;
  readonly card: CardId;
  readonly seed: string;
}

/** The review of a card on a day; another day has another item or other numbers. */
export function reviewOf({ id }: Actor, { card, askings }: Card, day: number, met: Deck['met']): Due | null {
  const drawn = (purpose: string, ...parts: readonly (string | number)[]) =>
    createHmac('sha256', secret())
      .update(JSON.stringify([purpose, id, card, day, ...parts]))
      .digest('base64url');
  const asking = pick(askings, met, drawn('review item'));
  if (!asking) return null;
  const { quiz, item } = asking;
  // Where the quiz was changed meanwhile, what was asked is no longer there to respond to.
  const key = drawn('review', quiz.slug, item.id, contentOf(quiz));
  return { ...asking, id: key.slice(0, 22), card, seed: drawn('review seed', item.id).slice(0, 16) };
}
