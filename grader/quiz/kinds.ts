/** @file Every kind of item; one that is missing does not compile. `render` joins it in components/quiz/kinds.tsx. */
import type { Kind } from '#grader/quiz/item.ts';
import type { KindOf } from '#grader/quiz/kind.ts';
import { choice } from '#grader/quiz/kinds/choice.ts';
import { choices } from '#grader/quiz/kinds/choices.ts';
import { formula } from '#grader/quiz/kinds/formula.ts';
import { free } from '#grader/quiz/kinds/free.ts';
import { matching } from '#grader/quiz/kinds/matching.ts';
import { number } from '#grader/quiz/kinds/number.ts';
import { ordering } from '#grader/quiz/kinds/ordering.ts';
import { trace } from '#grader/quiz/kinds/trace.ts';

export const kinds: { readonly [K in Kind]: KindOf<K> } = {
  choice,
  choices,
  number,
  formula,
  ordering,
  matching,
  trace,
  free,
};
