import type { Response } from '#components/quiz/given-storage.ts';
import type { QuizItem } from '#components/quiz/item.ts';
import { type Verdict, verdictOf } from '#components/quiz/mark.tsx';

export type ItemState = 'open' | 'answered' | Exclude<Verdict, 'missed'>;

/** An item's id on the page, and in its address. */
export const itemElementId = (number: number): string => `item-${number}`;

/** How far one is with an item. */
export function stateOf({ feedback }: QuizItem, given: { response: Response | null; readable: boolean }): ItemState {
  const verdict = feedback && verdictOf(feedback.score);
  if (verdict && verdict !== 'missed') return verdict;
  return given.response !== null && given.readable ? 'answered' : 'open';
}

export interface ItemMark {
  readonly number: number;
  readonly state: ItemState;
  readonly flagged: boolean;
  /** Something was typed that makes no sense yet. */
  readonly unreadable: boolean;
}
