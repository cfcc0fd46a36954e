/** @file What a browser may see of spaced review. */
import 'server-only';
import type { AttemptItemView } from '#server/views-quiz.ts';

export interface ReviewView {
  /** What to respond to it by. It says nothing of the card. */
  readonly id: string;
  /** `number` counts the viewer's reviews of the day, from 1. Its feedback is there once it was responded to. */
  readonly item: AttemptItemView;
  /** Concepts of the item, with the unit that teaches each; null until it was responded to. */
  readonly concepts: readonly { readonly unit: string; readonly title: string }[] | null;
}

export interface ReviewsView {
  /** The viewer's day, `2026-11-24`. */
  readonly today: string;
  /** Items left for today. */
  readonly due: number;
  /** Responded to today. */
  readonly done: number;
  /** The next day after today on which something is due; null while nothing is scheduled. */
  readonly next: string | null;
  /** The one that was asked for, else the next one; null when there is none. */
  readonly review: ReviewView | null;
}
