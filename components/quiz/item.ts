import type { ReactNode } from 'react';
import type { Kind } from '#grader/quiz/item.ts';
import type { Responses, Views } from '#grader/quiz/kind.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import type { AttemptItemView, FeedbackView } from '#server/views-quiz.ts';

/** What is told of an item once it may be; its texts are rendered. */
export interface ItemFeedback<K extends Kind = Kind> extends Pick<FeedbackView<K>, 'score' | 'right' | 'mark'> {
  /** The right response where it is a text, as Markdown: the model answer. */
  readonly rightText: ReactNode;
  /** On single texts of the view, by their place. */
  readonly notes: Readonly<Record<number, ReactNode>>;
  readonly explanation: ReactNode;
  readonly misconceptions: readonly {
    readonly id: string;
    readonly name: string;
    readonly explanation: ReactNode;
    readonly question: ReactNode;
  }[];
}

type Told = 'prompt' | 'view' | 'feedback';

/** An item of an attempt whose texts the server has rendered. */
export type QuizItem = {
  readonly [K in Kind]: Omit<Extract<AttemptItemView, { readonly kind: K }>, Told> & {
    readonly prompt: ReactNode;
    readonly view: Omit<Views[K], 'texts'>;
    readonly texts: readonly ReactNode[];
    readonly feedback: ItemFeedback<K> | null;
  };
}[Kind];

/** What every kind gets in order to show an item's answer, to take one, or both. */
export interface AnswerProps<K extends Kind> {
  /** Unique on the page. */
  readonly id: string;
  /** Of the element with the prompt. */
  readonly labelledBy: string;
  readonly view: Omit<Views[K], 'texts'>;
  readonly texts: readonly ReactNode[];
  readonly response: Responses[K] | null;
  /** @param readable whether it makes sense as it is; what does not is kept here until it does */
  readonly onChange: (response: Responses[K] | null, readable?: boolean) => void;
  readonly disabled: boolean;
  readonly feedback: ItemFeedback<K> | null;
  /** The learner's programming language. */
  readonly language: Language;
}
