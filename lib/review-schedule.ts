import { type Card, createEmptyCard, fsrs, type Grade, Rating } from 'ts-fsrs';
import { dayMs } from '#lib/calendar.ts';

/** Something that shows how well a card is known. Days count from 1970-01-01 by the learner's calendar. */
export interface Sign {
  readonly card: string;
  readonly day: number;
  readonly right: boolean;
  /** Whether it makes the card where there is none; else it counts only for one that is there. */
  readonly begins: boolean;
}

export interface Scheduled {
  readonly card: string;
  /** Day of the last sign. */
  readonly last: number;
  /** Day on which it should be asked again; always after `last`. */
  readonly due: number;
}

// Whole days only, and without chance: the same signs give the same days wherever and whenever they are read.
const scheduler = fsrs({ enable_short_term: false, enable_fuzz: false, maximum_interval: 365 });

/**
 * When each card should be asked again, by FSRS. A card is rated once a day: Again when anything of that day was wrong, else Good.
 * So neither the order of signs nor their repetition matters.
 */
export function schedule(signs: Iterable<Sign>): Map<string, Scheduled> {
  const cards = new Map<string, Map<number, Sign>>();
  for (const sign of signs) {
    const days = cards.get(sign.card) ?? new Map<number, Sign>();
    days.set(sign.day, merged(days.get(sign.day), sign));
    cards.set(sign.card, days);
  }
  return new Map(
    [...cards].flatMap(([card, days]) => {
      const found = scheduled(card, [...days.values()]);
      return found ? [[card, found] as const] : [];
    }),
  );
}

const merged = (a: Sign | undefined, b: Sign): Sign => ({
  ...b,
  right: b.right && (a?.right ?? true),
  begins: b.begins || (a?.begins ?? false),
});

function scheduled(card: string, days: readonly Sign[]): Scheduled | null {
  const inOrder = days.toSorted((a, b) => a.day - b.day);
  const first = inOrder.findIndex(({ begins }) => begins);
  if (first < 0) return null;
  let state: Card = createEmptyCard(instant(0));
  let last = 0;
  for (const { day, right } of inOrder.slice(first)) {
    state = scheduler.next(state, instant(day), gradeOf(right)).card;
    last = day;
  }
  return { card, last, due: last + state.scheduled_days };
}

const instant = (day: number): Date => new Date(day * dayMs);

const gradeOf = (right: boolean): Grade => (right ? Rating.Good : Rating.Again);
