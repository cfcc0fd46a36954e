import { gradients } from '#grader/autograd/backward.ts';
import { leaf, relu, sigmoid, tanh } from '#grader/autograd/value.ts';
import { from, type Oracle } from '#tests/figures/oracle.ts';

export const oracle: Oracle = (inputs) => {
  const z = leaf(from(inputs)('z'), 'z');
  const found = Object.entries({ sigmoid, tanh, relu }).map(([name, of]) => ({ name, value: of(z) }));
  return Object.fromEntries(
    found.flatMap(({ name, value }) => [
      [name, value.data],
      [`d${name}`, gradients(value, { z }).z],
    ]),
  );
};
