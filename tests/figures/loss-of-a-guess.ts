import { gradients } from '#grader/autograd/backward.ts';
import { div, leaf, log, max, mul, neg, sub, type Value } from '#grader/autograd/value.ts';
import { from, type Oracle } from '#tests/figures/oracle.ts';

export const oracle: Oracle = (inputs) => {
  const y = from(inputs)('y');
  const guess = leaf(from(inputs)('ŷ'), 'guess');
  // Other ways to the same numbers: the larger of two differences, a product, the surprise at what happened.
  const error = sub(guess, y);
  const losses: Record<string, Value> = {
    absolute: max(error, neg(error)),
    squared: mul(error, error),
    log: log(div(1, y === 1 ? guess : sub(1, guess))),
  };
  return Object.fromEntries(
    Object.entries(losses).flatMap(([name, loss]) => [
      [name, loss.data],
      [`d${name}`, gradients(loss, { guess }).guess],
    ]),
  );
};
