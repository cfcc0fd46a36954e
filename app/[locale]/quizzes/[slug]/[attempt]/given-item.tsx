'use client';

import { useTranslations } from 'next-intl';
import type { Reading } from '#components/quiz/feedback.tsx';
import type { QuizItem } from '#components/quiz/item.ts';
import { ItemCard } from '#components/quiz/item-card.tsx';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { itemElementId } from './item-state.ts';

interface Props {
  readonly item: QuizItem;
  readonly count: number;
  readonly reading: Reading | null;
  readonly language: Language;
}

const nothing = () => undefined;

/** An item of a submitted attempt, as it was answered. */
export function GivenItem({ item, count, reading, language }: Props) {
  const t = useTranslations('Quiz.taking');
  return (
    <ItemCard
      id={itemElementId(item.number)}
      title={t('of', { number: item.number, count })}
      note={t('points', { points: item.points })}
      item={item}
      reading={reading}
      language={language}
      response={item.response}
      disabled
      onChange={nothing}
    />
  );
}
