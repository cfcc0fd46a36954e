import { type ChainFactors, chainFactors, forgetsBiases, wrongChain } from '#exercises/chain.ts';
import { defineExercise } from '#exercises/define.ts';
import { oneGradient } from '#exercises/gradient-cases.ts';
import { drawSample, drawUntil, forwardPass, type Parameters, type Sample } from '#exercises/network.ts';
import { labelledLoss } from '#exercises/network-graph.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { abs } from '#grader/autograd/value.ts';
import type { Graph } from '#grader/exercise.ts';
import type { Random } from '#grader/random.ts';

const lossOf = (sample: Sample): Graph => labelledLoss(sample, { kind: 'gradient', target: 'w5' }, abs);

/** ∂L/∂w5 for L = |y − o1|, derived by hand: the first link is 1 above the label and −1 below it. */
function byHand(x1: number, x2: number, y: number, p: Parameters): number {
  const { o1, outputSlope, h1 } = chainFactors(x1, x2, y, p);
  return (o1 > y ? 1 : -1) * outputSlope * h1;
}

/** A mutant whose first link is right. */
const absolute = (multiply: (c: ChainFactors, p: Parameters, x1: number) => number) =>
  wrongChain((c, p, x1) => multiply({ ...c, loss: Math.sign(c.loss) }, p, x1));

/** A label between 0 and 1, below the prediction or above it: whoever asks for the label is wrong for one of them. */
const between = (side: 1 | -1) => (random: Random) =>
  drawUntil(
    () => drawSample(random, (r) => r.float(0.1, 0.9)),
    ([x1, x2, y, p]) => Math.sign(y - forwardPass(x1, x2, p).o1) === side,
  );

export default defineExercise<Sample, number>({
  slug: 'backprop-w5-absolute',
  title: { en: 'w5 with the absolute loss', zh: '绝对值损失下的 w5' },
  summary: {
    en: 'Exchange the loss and see which link of the chain changes.',
    zh: '换一种损失，看看链条里哪一环会变。',
  },
  concepts: ['chain-rule'],
  entry: { python: 'grad_w5_absolute', typescript: 'gradW5Absolute' },
  ...oneGradient,
  hidden: [
    ...oneGradient.hidden.filter(({ criterion }) => criterion !== 'label-between'),
    { criterion: 'label-between', count: 1, generate: between(1) },
    { criterion: 'label-between', count: 1, generate: between(-1) },
  ],
  // Never ½: with weights of 0 the prediction is ½ too, and |y − o1| has no slope there.
  plainNumbers: { ...oneGradient.plainNumbers, y: [0, 1, 0.9] },
  reference: (...sample) => {
    const { result, variables } = lossOf(sample);
    return gradients(result, variables).w5 ?? Number.NaN;
  },
  // The reference is the autograd's, so the other analytic way is the formula derived by hand.
  proofs: {
    autograd: byHand,
    differences: (x1, x2, y, p) =>
      centralDifferences((near: Parameters) => Math.abs(y - forwardPass(x1, x2, near).o1), p).w5,
  },
  graph: (...sample) => lossOf(sample),
  mutants: {
    'sign-flipped': absolute((c) => -c.loss * c.outputSlope * c.h1),
    'absolute-value-ignored': absolute((c) => -c.outputSlope * c.h1),
    'labels-zero-one-only': (x1, x2, y, p) => Math.abs(byHand(x1, x2, y, p)) * (y === 1 ? -1 : 1),
    'missing-loss-derivative': absolute((c) => c.outputSlope * c.h1),
    // There the first factor is −2 (y − o1).
    'squared-not-absolute-loss': wrongChain((c) => c.loss * c.outputSlope * c.h1),
    'error-not-sign': wrongChain((c) => (c.loss / 2) * c.outputSlope * c.h1),
    'loss-instead-of-derivative': wrongChain((c) => Math.abs(c.loss / 2) * c.outputSlope * c.h1),
    'missing-output-sigmoid-derivative': absolute((c) => c.loss * c.h1),
    'sigmoid-derivative-of-activation': absolute((c) => c.loss * c.slopeOfOutput * c.h1),
    'missing-input-in-chain': absolute((c) => c.loss * c.outputSlope),
    'weight-instead-of-input': absolute((c, p) => c.loss * c.outputSlope * p.w5),
    'extra-weight-in-chain': absolute((c, p) => c.loss * c.outputSlope * p.w5 * c.h1),
    'wrong-input': absolute((c, _p, x1) => c.loss * c.outputSlope * x1),
    'weighted-sum-instead-of-activation': absolute((c) => c.loss * c.outputSlope * c.zH1),
    'gradient-of-other-weight': absolute((c) => c.loss * c.outputSlope * c.h2),
    'returns-weight-not-gradient': (x1, x2, y, p) => p.w5 - byHand(x1, x2, y, p),
    'missing-bias': forgetsBiases(byHand),
  },
});
