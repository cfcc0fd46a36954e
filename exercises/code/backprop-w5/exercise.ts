import { chainFactors, forgetsBiases, wrongChain, wrongLoss } from '#exercises/chain.ts';
import { defineExercise } from '#exercises/define.ts';
import { oneGradient } from '#exercises/gradient-cases.ts';
import type { Parameters, Sample } from '#exercises/network.ts';
import { labelledLoss, lossDifferences, lossGradients } from '#exercises/network-graph.ts';

/** ∂L/∂w5 = ∂L/∂o1 · ∂o1/∂z_o1 · ∂z_o1/∂w5, derived by hand. */
function byHand(x1: number, x2: number, y: number, p: Parameters): number {
  const { loss, outputSlope, h1 } = chainFactors(x1, x2, y, p);
  return loss * outputSlope * h1;
}

export default defineExercise<Sample, number>({
  slug: 'backprop-w5',
  title: { en: 'Backpropagation to w5', zh: '反向传播到 w5' },
  summary: {
    en: 'Find out how the loss changes with a weight of the output neuron.',
    zh: '求损失对输出神经元的一个权重的偏导数。',
  },
  concepts: ['chain-rule'],
  entry: { python: 'grad_w5', typescript: 'gradW5' },
  ...oneGradient,
  reference: (...sample) => lossGradients(...sample).w5,
  // The reference is the autograd's, so the other analytic way is the formula derived by hand.
  proofs: { autograd: byHand, differences: (...sample) => lossDifferences(...sample).w5 },
  graph: (...sample) => labelledLoss(sample, { kind: 'gradient', target: 'w5' }),
  mutants: {
    'sign-flipped': wrongChain((c) => -c.loss * c.outputSlope * c.h1),
    'missing-loss-derivative': wrongChain((c) => c.outputSlope * c.h1),
    'missing-factor-2': wrongLoss(byHand, (y, o1) => -(y - o1)),
    'loss-instead-of-derivative': wrongLoss(byHand, (y, o1) => (y - o1) ** 2),
    'absolute-not-squared-loss': wrongLoss(byHand, (y, o1) => -Math.sign(y - o1)),
    'missing-output-sigmoid-derivative': wrongChain((c) => c.loss * c.h1),
    'sigmoid-derivative-of-activation': wrongChain((c) => c.loss * c.slopeOfOutput * c.h1),
    'missing-input-in-chain': wrongChain((c) => c.loss * c.outputSlope),
    'weight-instead-of-input': wrongChain((c, p) => c.loss * c.outputSlope * p.w5),
    'extra-weight-in-chain': wrongChain((c, p) => c.loss * c.outputSlope * p.w5 * c.h1),
    'wrong-input': wrongChain((c, _p, x1) => c.loss * c.outputSlope * x1),
    'weighted-sum-instead-of-activation': wrongChain((c) => c.loss * c.outputSlope * c.zH1),
    'gradient-of-other-weight': wrongChain((c) => c.loss * c.outputSlope * c.h2),
    'returns-weight-not-gradient': (x1, x2, y, p) => p.w5 - byHand(x1, x2, y, p),
    'missing-bias': forgetsBiases(byHand),
  },
});
