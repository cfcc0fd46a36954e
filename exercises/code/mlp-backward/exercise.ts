import { defineExercise } from '#exercises/define.ts';
import { courseLayers, drawNetwork, type Layer, type Layers, mlpForward } from '#exercises/mlp.ts';
import {
  gradientsFromDeltas,
  mlpDeltas,
  transposed,
  withoutBiases,
  withWrongFactors,
  wrongGradients,
} from '#exercises/mlp-chain.ts';
import { mlpDifferences, mlpGradients } from '#exercises/mlp-gradients.ts';
import type { Random } from '#grader/random.ts';

type Input = [x: readonly number[], y: readonly number[], layers: Layers];

/** A network of one of these widths; no output is so close to its label that nothing is left to go back. */
function draw(random: Random, ...widths: [[number, ...number[]], ...[number, ...number[]][]]): Input {
  const { x, layers } = drawNetwork(random, random.pick(widths));
  const output = mlpForward(x, layers).activations.at(-1) ?? [];
  const label = (a: number) =>
    random.pick([a < 0.5 ? 1 : 0, a < 0.5 ? random.float(0.7, 0.95) : random.float(0.05, 0.3)]);
  return [x, output.map(label), layers];
}

/** The right gradients, of which a mutant changes some. */
const changed =
  (change: (gradient: Layer, layer: Layer, place: number, count: number) => Layer) =>
  (...[x, y, layers]: Input): Layer[] =>
    mlpGradients(x, y, layers).map((gradient, l) => change(gradient, layers[l] ?? gradient, l, layers.length));

const combined = (a: Layer, b: Layer, combine: (a: number, b: number) => number): Layer => ({
  w: a.w.map((row, k) => row.map((value, i) => combine(value, b.w[k]?.[i] ?? Number.NaN))),
  b: a.b.map((value, k) => combine(value, b.b[k] ?? Number.NaN)),
});

export default defineExercise<Input, readonly Layer[]>({
  slug: 'mlp-backward',
  title: { en: 'Back through any number of layers', zh: '反向穿过任意多层' },
  summary: {
    en: 'Carry the error back layer by layer and find the gradient of every weight and bias.',
    zh: '把误差逐层往回传，求出每个权重和偏置的梯度。',
  },
  concepts: ['layered-backpropagation'],
  entry: { python: 'mlp_backward', typescript: 'mlpBackward' },
  parameters: ['x', 'y', 'layers'],
  meanings: { y: { en: 'The labels, one for each output of the network.', zh: '标签，网络的每个输出各一个。' } },
  rubric: [
    { id: 'one-layer', points: 2, title: { en: 'A single layer', zh: '只有一层' } },
    { id: 'one-output', points: 4, title: { en: 'Several layers, one output', zh: '多层，一个输出' } },
    { id: 'several-outputs', points: 4, title: { en: 'Several layers and outputs', zh: '多层，多个输出' } },
  ],
  visible: [
    { criterion: 'one-output', input: [[0.8, -0.6], [1], courseLayers()] },
    {
      criterion: 'one-layer',
      input: [
        [0.5, -1.2, 0.7],
        [1, 0],
        [
          {
            w: [
              [0.4, 1.1, -0.7],
              [-1.3, 0.6, 0.9],
            ],
            b: [0.3, -0.8],
          },
        ],
      ],
    },
    {
      criterion: 'several-outputs',
      input: [
        [0.6, -0.9],
        [0, 1],
        [
          {
            w: [
              [1.2, -0.7],
              [0.4, 1.6],
              [-0.8, 0.3],
            ],
            b: [0.5, -0.3, 0.7],
          },
          {
            w: [
              [-1.4, 0.8, 0.6],
              [0.7, 1.7, -1.2],
            ],
            b: [0.9, -0.6],
          },
        ],
      ],
    },
  ],
  hidden: [
    { criterion: 'one-layer', count: 2, generate: (random) => draw(random, [2, 2], [3, 2], [2, 3]) },
    { criterion: 'one-output', count: 3, generate: (random) => draw(random, [2, 2, 2, 1], [3, 2, 1], [2, 3, 2, 1]) },
    { criterion: 'several-outputs', count: 3, generate: (random) => draw(random, [2, 3, 2], [3, 2, 3], [2, 2, 2, 2]) },
  ],
  reference: mlpGradients,
  // The reference is the autograd's, so the other analytic way is the rule derived by hand.
  proofs: { autograd: wrongGradients({}), differences: mlpDifferences },
  plainNumbers: { x: [1, 0, -1, 2, 0.5], y: [0, 1, 0.5], w: [1, 0, -1, 2, 0.5], b: [0, 1, -1, 2] },
  mutants: {
    'sign-flipped': wrongGradients({ loss: (y, a) => 2 * (y - a) }),
    ...withWrongFactors(wrongGradients),
    'absolute-not-squared-loss': wrongGradients({ loss: (y, a) => -Math.sign(y - a) }),
    'mean-over-outputs': (x, y, layers) =>
      wrongGradients({ loss: (wanted, a) => (-2 * (wanted - a)) / y.length })(x, y, layers),
    'stops-at-hidden': changed((gradient, _layer, l, count) =>
      l === count - 1 ? gradient : combined(gradient, gradient, () => 0),
    ),
    'missing-input-in-chain': changed(({ w, b }) => ({ w: w.map((row, k) => row.map(() => b[k] ?? Number.NaN)), b })),
    'weight-instead-of-input': changed(({ w, b }, layer) => ({
      w: w.map((row, k) => row.map((_, i) => (b[k] ?? Number.NaN) * (layer.w[k]?.[i] ?? Number.NaN))),
      b,
    })),
    'weighted-sum-instead-of-activation': (x, y, layers) => {
      const right = mlpDeltas(x, y, layers);
      return gradientsFromDeltas(right, [x, ...right.sums]);
    },
    'input-of-wrong-layer': (x, y, layers) => {
      const right = mlpDeltas(x, y, layers);
      return gradientsFromDeltas(right, right.activations);
    },
    'gradient-transposed': changed(({ w, b }) => ({ w: transposed(w), b })),
    'bias-gradient-zero': changed(({ w, b }) => ({ w, b: b.map(() => 0) })),
    'bias-times-itself': changed(({ w, b }, layer) => ({
      w,
      b: b.map((delta, k) => delta * (layer.b[k] ?? Number.NaN)),
    })),
    'layers-reversed': (x, y, layers) => mlpGradients(x, y, layers).reverse(),
    'returns-weight-not-gradient': changed((gradient, layer) =>
      combined(layer, gradient, (value, slope) => value - slope),
    ),
    'missing-bias': (x, y, layers) => mlpGradients(x, y, withoutBiases(layers)),
  },
});
