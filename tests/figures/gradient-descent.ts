import { courseParameters } from '#exercises/network.ts';
import { lossGraph } from '#exercises/network-graph.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { from, type Oracle } from '#tests/figures/oracle.ts';

/** 71 kg and 178 cm, who bought, and 68 kg and 173 cm, who did not. */
const losses = (w5: number) =>
  [
    [71, 178, 1],
    [68, 173, 0],
  ].map(([weight = 0, height = 0, y = 0]) =>
    lossGraph((weight - 65) / 7.5, (height - 181) / 5, y, { ...courseParameters, w5 }),
  );

export const oracle: Oracle = (inputs) => {
  const at = from(inputs);
  const each = losses(at('w5'));
  const L = each.reduce((total, loss) => total + loss.L.data, 0) / each.length;
  const slope = each.reduce((total, loss) => total + gradients(loss.L, loss.parameters).w5, 0) / each.length;
  return { L, slope, next: at('w5') - at('learning_rate') * slope };
};
