import { add, mul, sigmoid } from '#grader/autograd/value.ts';
import { from, type Oracle } from '#tests/figures/oracle.ts';

export const oracle: Oracle = (inputs) => {
  const at = from(inputs);
  const z = add(mul(at('w'), at('x')), at('b'));
  return { z: z.data, y: sigmoid(z).data };
};
