import { defineExercise } from '#exercises/define.ts';
import { deltas, gradientsFromDeltas, slopesOfActivations } from '#exercises/deltas.ts';
import { gradientCases } from '#exercises/gradient-cases.ts';
import { forwardPass, type Parameters, parametersFrom, type Sample, withoutBiases } from '#exercises/network.ts';
import { deltaAliases, labelledLoss, lossDifferences, lossGradients, plainNetwork } from '#exercises/network-graph.ts';

type Deltas = ReturnType<typeof deltas>;

/** The δ of the three neurons by hand, and from them the nine gradients. */
const byHand = (...sample: Sample): Parameters => gradientsFromDeltas(deltas(...sample));

/** A mutant that goes on from a wrong ∂L/∂o1. */
const wrongLoss =
  (loss: (error: number) => number) =>
  (...[x1, x2, y, p]: Sample) =>
    gradientsFromDeltas(deltas(x1, x2, y, p, { loss: loss(y - forwardPass(x1, x2, p).o1) }));

/** A mutant that has the δ right and makes something else of them. */
const wrongLastLinks =
  (change: (d: Deltas, p: Parameters, sample: Sample) => Partial<Parameters>) =>
  (...sample: Sample): Parameters => {
    const right = deltas(...sample);
    return { ...gradientsFromDeltas(right), ...change(right, sample[3], sample) };
  };

/** Cases belong to no label here: criteria judge layers. */
const visible = gradientCases.visible.map(({ input }) => ({ input }));
const hidden = gradientCases.hidden.map(({ count, generate }) => ({ count, generate }));

export default defineExercise<Sample, Parameters>({
  slug: 'backprop-all',
  title: { en: 'All nine gradients', zh: '全部九个梯度' },
  summary: {
    en: 'Carry the error back once and read off the gradient of every parameter.',
    zh: '把误差往回传一遍，读出每个参数的梯度。',
  },
  concepts: ['backpropagation'],
  entry: { python: 'gradients', typescript: 'gradients' },
  parameters: ['x1', 'x2', 'y', 'p'],
  rubric: [
    { id: 'output-layer', points: 4, keys: ['w5', 'w6', 'b3'], title: { en: 'Output layer', zh: '输出层' } },
    {
      id: 'hidden-weights',
      points: 4,
      keys: ['w1', 'w2', 'w3', 'w4'],
      title: { en: 'Weights of the hidden layer', zh: '隐藏层的权重' },
    },
    {
      id: 'hidden-biases',
      points: 2,
      keys: ['b1', 'b2'],
      title: { en: 'Biases of the hidden layer', zh: '隐藏层的偏置' },
    },
  ],
  visible,
  hidden,
  reference: lossGradients,
  // The reference is the autograd's, so the other analytic way is the rule derived by hand.
  proofs: { autograd: byHand, differences: lossDifferences },
  graph: (...sample) => labelledLoss(sample, { kind: 'gradient' }),
  aliases: deltaAliases,
  plainNumbers: plainNetwork,
  mutants: {
    'sign-flipped': wrongLoss((error) => 2 * error),
    'missing-loss-derivative': wrongLoss(() => 1),
    'missing-factor-2': wrongLoss((error) => -error),
    'loss-instead-of-derivative': wrongLoss((error) => error ** 2),
    'absolute-not-squared-loss': wrongLoss((error) => -Math.sign(error)),
    'missing-output-sigmoid-derivative': (...sample) => gradientsFromDeltas(deltas(...sample, { outputSlope: 1 })),
    'missing-hidden-sigmoid-derivative': (...sample) =>
      gradientsFromDeltas(deltas(...sample, { hiddenSlopes: [1, 1] })),
    'sigmoid-derivative-of-activation': (x1, x2, y, p) =>
      gradientsFromDeltas(deltas(x1, x2, y, p, slopesOfActivations(x1, x2, p))),
    'missing-weight-in-chain': (...sample) => gradientsFromDeltas(deltas(...sample, { weights: [1, 1] })),
    'wrong-weight-in-chain': (x1, x2, y, p) => gradientsFromDeltas(deltas(x1, x2, y, p, { weights: [p.w6, p.w5] })),
    'adds-other-path': (...sample) => {
      const right = deltas(...sample);
      const both = right.first + right.second;
      return gradientsFromDeltas({ ...right, first: both, second: both });
    },
    'stops-at-hidden': wrongLastLinks(({ output }, { w5, w6 }) => {
      const [first, second] = [output * w5, output * w6];
      return { w1: first, w2: first, b1: first, w3: second, w4: second, b2: second };
    }),
    'missing-input-in-chain': (...sample) => gradientsFromDeltas({ ...deltas(...sample), x1: 1, x2: 1, h1: 1, h2: 1 }),
    'weight-instead-of-input': wrongLastLinks(({ first, second, output }, p) => ({
      w1: first * p.w1,
      w2: first * p.w2,
      w3: second * p.w3,
      w4: second * p.w4,
      w5: output * p.w5,
      w6: output * p.w6,
    })),
    'inputs-swapped': (...sample) => {
      const right = deltas(...sample);
      return gradientsFromDeltas({ ...right, x1: right.x2, x2: right.x1 });
    },
    'wrong-input': wrongLastLinks(({ output, x1, x2 }) => ({ w5: output * x1, w6: output * x2 })),
    'gradient-of-other-weight': wrongLastLinks(({ output, h1, h2 }) => ({ w5: output * h2, w6: output * h1 })),
    'weighted-sum-instead-of-activation': wrongLastLinks(({ output }, p, [x1, x2]) => {
      const { zH1, zH2 } = forwardPass(x1, x2, p);
      return { w5: output * zH1, w6: output * zH2 };
    }),
    'bias-gradient-zero': wrongLastLinks(() => ({ b1: 0, b2: 0, b3: 0 })),
    'bias-gradient-one': wrongLastLinks(() => ({ b1: 1, b2: 1, b3: 1 })),
    'bias-times-itself': wrongLastLinks(({ first, second, output }, { b1, b2, b3 }) => ({
      b1: first * b1,
      b2: second * b2,
      b3: output * b3,
    })),
    'returns-weight-not-gradient': (...sample) => {
      const right = byHand(...sample);
      return parametersFrom((key) => sample[3][key] - right[key]);
    },
    'missing-bias': (x1, x2, y, p) => byHand(x1, x2, y, withoutBiases(p)),
  },
});
