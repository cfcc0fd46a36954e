import { chainFactors, forgetsBiases, wrongChain, wrongLoss } from '#exercises/chain.ts';
import { defineExercise } from '#exercises/define.ts';
import { oneGradient } from '#exercises/gradient-cases.ts';
import type { Parameters, Sample } from '#exercises/network.ts';
import { labelledLoss, lossDifferences, lossGradients } from '#exercises/network-graph.ts';

/** ∂L/∂w1 = ∂L/∂o1 · ∂o1/∂z_o1 · ∂z_o1/∂h1 · ∂h1/∂z_h1 · ∂z_h1/∂w1, derived by hand. */
function byHand(x1: number, x2: number, y: number, p: Parameters): number {
  const { loss, outputSlope, hiddenSlope } = chainFactors(x1, x2, y, p);
  return loss * outputSlope * p.w5 * hiddenSlope * x1;
}

export default defineExercise<Sample, number>({
  slug: 'backprop-w1',
  title: { en: 'Backpropagation to w1', zh: '反向传播到 w1' },
  summary: {
    en: 'Follow the chain rule through the hidden layer, back to the first weight.',
    zh: '沿着链式法则穿过隐藏层，一直回到第一个权重。',
  },
  concepts: ['chain-rule', 'backpropagation'],
  entry: { python: 'grad_w1', typescript: 'gradW1' },
  ...oneGradient,
  reference: (...sample) => lossGradients(...sample).w1,
  // The reference is the autograd's, so the other analytic way is the formula derived by hand.
  proofs: { autograd: byHand, differences: (...sample) => lossDifferences(...sample).w1 },
  graph: (...sample) => labelledLoss(sample, { kind: 'gradient', target: 'w1' }),
  mutants: {
    'sign-flipped': wrongChain((c, p, x1) => -c.loss * c.outputSlope * p.w5 * c.hiddenSlope * x1),
    'missing-loss-derivative': wrongChain((c, p, x1) => c.outputSlope * p.w5 * c.hiddenSlope * x1),
    'missing-factor-2': wrongLoss(byHand, (y, o1) => -(y - o1)),
    'loss-instead-of-derivative': wrongLoss(byHand, (y, o1) => (y - o1) ** 2),
    'absolute-not-squared-loss': wrongLoss(byHand, (y, o1) => -Math.sign(y - o1)),
    'missing-output-sigmoid-derivative': wrongChain((c, p, x1) => c.loss * p.w5 * c.hiddenSlope * x1),
    'missing-hidden-sigmoid-derivative': wrongChain((c, p, x1) => c.loss * c.outputSlope * p.w5 * x1),
    'sigmoid-derivative-of-activation': wrongChain(
      (c, p, x1) => c.loss * c.slopeOfOutput * p.w5 * c.slopeOfHidden * x1,
    ),
    'missing-weight-in-chain': wrongChain((c, _p, x1) => c.loss * c.outputSlope * c.hiddenSlope * x1),
    'wrong-weight-in-chain': wrongChain((c, p, x1) => c.loss * c.outputSlope * p.w6 * c.hiddenSlope * x1),
    'own-weight-in-chain': wrongChain((c, p, x1) => c.loss * c.outputSlope * p.w1 * c.hiddenSlope * x1),
    'wrong-input': wrongChain((c, p, _x1, x2) => c.loss * c.outputSlope * p.w5 * c.hiddenSlope * x2),
    'missing-input-in-chain': wrongChain((c, p) => c.loss * c.outputSlope * p.w5 * c.hiddenSlope),
    'weight-instead-of-input': wrongChain((c, p) => c.loss * c.outputSlope * p.w5 * c.hiddenSlope * p.w1),
    'other-hidden-path': wrongChain((c, p, x1) => c.loss * c.outputSlope * p.w6 * c.otherHiddenSlope * x1),
    'adds-other-path': wrongChain(
      (c, p, x1) => c.loss * c.outputSlope * (p.w5 * c.hiddenSlope + p.w6 * c.otherHiddenSlope) * x1,
    ),
    'stops-at-hidden': wrongChain((c, p) => c.loss * c.outputSlope * p.w5),
    'gradient-of-other-weight': wrongChain((c) => c.loss * c.outputSlope * c.h1),
    'returns-weight-not-gradient': (x1, x2, y, p) => p.w1 - byHand(x1, x2, y, p),
    'missing-bias': forgetsBiases(byHand),
  },
});
