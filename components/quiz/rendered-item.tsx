import type { ReactNode } from 'react';
import { Markdown } from '#components/markdown.tsx';
import type { ItemFeedback, QuizItem } from '#components/quiz/item.ts';
import type { AttemptItemView, FeedbackView } from '#server/views-quiz.ts';

const rendered = (text: string): ReactNode => <Markdown text={text} />;

function renderedFeedback({ right, notes, explanation, misconceptions, score, mark }: FeedbackView): ItemFeedback {
  return {
    score,
    right,
    mark,
    rightText: 'typed' in right ? rendered(right.typed) : null,
    notes: Object.fromEntries(Object.entries(notes).map(([place, note]) => [place, rendered(note)])),
    explanation: rendered(explanation),
    misconceptions: misconceptions.map(({ id, name, ...texts }) => ({
      id,
      name,
      explanation: rendered(texts.explanation),
      question: rendered(texts.question),
    })),
  };
}

/** An item with its Markdown rendered, so that a browser needs no Markdown of its own. */
export function renderedItem({ prompt, view, feedback, ...item }: AttemptItemView): QuizItem {
  const { texts, ...rest } = view;
  const shown = {
    ...item,
    prompt: rendered(prompt),
    view: rest,
    texts: texts.map((text) => <Markdown key={text} text={text} />),
    feedback: feedback && renderedFeedback(feedback),
  };
  // The kind and what belongs to it stay together, which TypeScript cannot see of a union.
  return shown as QuizItem;
}
