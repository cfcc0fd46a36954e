/** @file What instructors see of how people fare with a quiz's items. */
import 'server-only';
import type { Kind } from '#grader/quiz/item.ts';

export interface QuizStatisticsView {
  readonly quiz: string;
  readonly title: string;
  /** Attempts that count: submitted ones of learners and guests. */
  readonly attempts: number;
  readonly people: number;
  /** Mean score of the attempts whose score is known, 0–1. */
  readonly mean: number | null;
  /** In the quiz's order. */
  readonly items: readonly ItemStatisticsView[];
}

export interface ItemStatisticsView {
  readonly id: string;
  /** Counts from 1. */
  readonly number: number;
  readonly kind: Kind;
  readonly points: number;
  readonly concepts: readonly string[];
  /** Whether each attempt had numbers of its own: then the prompt and the options are those of one drawing. */
  readonly parameterised: boolean;
  /** Markdown. */
  readonly prompt: string;
  readonly responses: number;
  /** Attempts without a response; they score 0. */
  readonly omitted: number;
  /** Free texts that wait to be marked; they count for nothing yet. */
  readonly waiting: number;
  /** Mean score, 0–1: the higher, the easier. Null without any score. */
  readonly difficulty: number | null;
  /** Correlation (Pearson; for right or wrong that is point-biserial) of its score with the share of the other items' points. */
  readonly discrimination: number | null;
  /** Median of the time spent on it, as browsers say. */
  readonly seconds: number | null;
  /** Of kinds with options, as the item states them. */
  readonly options: readonly {
    /** Markdown. */
    readonly text: string;
    readonly right: boolean;
    readonly misconception: string | null;
    readonly chosen: number;
  }[];
  /** Most frequent first. */
  readonly misconceptions: readonly { readonly id: string; readonly name: string; readonly count: number }[];
}
