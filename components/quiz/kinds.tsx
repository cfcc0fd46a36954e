import { type ComponentType, createElement } from 'react';
import type { AnswerProps, QuizItem } from '#components/quiz/item.ts';
import { Choice } from '#components/quiz/kinds/choice.tsx';
import { Choices } from '#components/quiz/kinds/choices.tsx';
import { FormulaAnswer } from '#components/quiz/kinds/formula.tsx';
import { Free } from '#components/quiz/kinds/free.tsx';
import { Matching } from '#components/quiz/kinds/matching.tsx';
import { NumberAnswer } from '#components/quiz/kinds/number.tsx';
import { Ordering } from '#components/quiz/kinds/ordering.tsx';
import { Trace } from '#components/quiz/kinds/trace.tsx';
import type { Kind } from '#grader/quiz/item.ts';
import type { Responses } from '#grader/quiz/kind.ts';

/** How each kind of item is shown and answered; one that is missing does not compile. */
const kinds: { readonly [K in Kind]: ComponentType<AnswerProps<K>> } = {
  choice: Choice,
  choices: Choices,
  number: NumberAnswer,
  formula: FormulaAnswer,
  ordering: Ordering,
  matching: Matching,
  trace: Trace,
  free: Free,
};

interface Props extends Pick<AnswerProps<Kind>, 'id' | 'labelledBy' | 'disabled' | 'language'> {
  readonly item: QuizItem;
  /** The item's own, or what was given since. */
  readonly response: Responses[Kind] | null;
  readonly onChange: (response: Responses[Kind] | null, readable?: boolean) => void;
}

/** The answer to an item, whatever its kind. */
export function Answer({ item, ...rest }: Props) {
  const { view, texts, feedback } = item;
  // The kind and what belongs to it come in one item, which TypeScript cannot see of a union.
  const props = { ...rest, view, texts, feedback } as AnswerProps<Kind>;
  return createElement(kinds[item.kind] as ComponentType<AnswerProps<Kind>>, props);
}
