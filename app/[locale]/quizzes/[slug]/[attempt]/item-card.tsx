import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Feedback, type Reading } from '#components/quiz/feedback.tsx';
import type { QuizItem } from '#components/quiz/item.ts';
import { Answer } from '#components/quiz/kinds.tsx';
import { Mark, verdictOf } from '#components/quiz/mark.tsx';
import type { Response } from '#components/quiz/response-keeper.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { itemElementId } from './item-state.ts';

interface Props {
  readonly item: QuizItem;
  readonly count: number;
  readonly reading: Reading | null;
  readonly language: Language;
  readonly response: Response | null;
  readonly disabled: boolean;
  readonly onChange: (response: Response | null, readable?: boolean) => void;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** One item: what it asks, the answer, and once it may be told what was right. */
export function ItemCard({ item, count, reading, language, response, disabled, onChange, children }: Props) {
  const t = useTranslations('Quiz.taking');
  const id = itemElementId(item.number);
  return (
    <section id={id} tabIndex={-1} aria-labelledby={`${id}-title`} className="quiz-item grid gap-4">
      <header className="flex flex-wrap items-baseline gap-x-3">
        <h2 id={`${id}-title`} className="font-semibold text-lg">
          {t('of', { number: item.number, count })}
        </h2>
        <span className="text-muted text-sm">{t('points', { points: item.points })}</span>
        {item.feedback && <Mark verdict={verdictOf(item.feedback.score)} />}
      </header>
      <div id={`${id}-prompt`}>{item.prompt}</div>
      <Answer
        id={`${id}-answer`}
        labelledBy={`${id}-prompt`}
        item={item}
        response={response}
        disabled={disabled}
        language={language}
        onChange={onChange}
      />
      {children}
      {item.feedback && <Feedback feedback={item.feedback} reading={reading} />}
    </section>
  );
}
