'use client';

import type { Reading } from '#components/quiz/feedback.tsx';
import type { QuizItem } from '#components/quiz/item.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { ItemCard } from './item-card.tsx';

interface Props {
  readonly item: QuizItem;
  readonly count: number;
  readonly reading: Reading | null;
  readonly language: Language;
}

const nothing = () => undefined;

/** An item of a submitted attempt, as it was answered. */
export function GivenItem(props: Props) {
  return <ItemCard {...props} response={props.item.response} disabled onChange={nothing} />;
}
