import { sets, startOf } from '#components/figures/live/training-data.ts';
import { forwardPass, type Parameters } from '#exercises/network.ts';
import { lossGradients } from '#exercises/network-graph.ts';
import { type Example, meanLoss, trainBy } from '#exercises/training.ts';
import { from, type Oracle } from '#tests/figures/oracle.ts';

const train = trainBy(lossGradients);

const rightOf = (data: readonly Example[], p: Parameters) =>
  data.filter(([x1, x2, y]) => Math.round(forwardPass(x1, x2, p).o1) === y).length;

/** As the exercise train-network trains: from the first parameters, all epochs in one go. `α` is a place on a scale of 1, 2, 5. */
export const oracle: Oracle = (inputs) => {
  const at = from(inputs);
  const rate = Number(`${[1, 2, 5][at('α') % 3]}e${Math.floor(at('α') / 3) - 2}`);
  const { seen, unseen } = Object.values(sets)[at('set')] ?? sets.line;
  const { p } = train(seen, startOf(at('draw')), rate, at('e'));
  return {
    loss: meanLoss(seen, p),
    right: rightOf(seen, p),
    unseen_loss: meanLoss(unseen, p),
    unseen_right: rightOf(unseen, p),
  };
};
