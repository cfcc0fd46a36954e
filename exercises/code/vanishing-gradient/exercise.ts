import { defineExercise } from '#exercises/define.ts';
import { courseLayers, drawNetwork, type Layer, type Layers, mlpForward } from '#exercises/mlp.ts';
import {
  gradientsFromDeltas,
  mlpDeltas,
  type Replaced,
  withoutBiases,
  withWrongFactors,
  wrongGradients,
} from '#exercises/mlp-chain.ts';
import { mlpDifferences, mlpGradients } from '#exercises/mlp-gradients.ts';
import { drawUntil } from '#exercises/network.ts';
import type { Random } from '#grader/random.ts';

type Input = [x: readonly number[], y: readonly number[], layers: Layers];

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const norm = (values: readonly number[]) => Math.sqrt(total(values.map((value) => value ** 2)));
const norms = (gradients: readonly Layer[]) => gradients.map(({ w }) => norm(w.flat()));

/** A mutant that measures the right gradients in another way. */
const measured =
  (measure: (gradient: Layer, layer: Layer) => number) =>
  (...[x, y, layers]: Input) =>
    mlpGradients(x, y, layers).map((gradient, l) => measure(gradient, layers[l] ?? gradient));

/** A mutant that measures wrong gradients rightly. */
const normsWith =
  (replaced: Replaced) =>
  (...input: Input) =>
    norms(wrongGradients(replaced)(...input));

/** A network of one of these widths; even its first layer's gradient stands out from the tolerance. */
function draw(random: Random, ...widths: [[number, ...number[]], ...[number, ...number[]][]]): Input {
  return drawUntil(
    (): Input => {
      const { x, layers } = drawNetwork(random, random.pick(widths));
      const output = mlpForward(x, layers).activations.at(-1) ?? [];
      return [x, output.map((a) => (a < 0.5 ? random.float(0.7, 1) : random.float(0, 0.3))), layers];
    },
    (input) => norms(wrongGradients({})(...input)).every((size) => size > 1e-4),
  );
}

export default defineExercise<Input, readonly number[]>({
  slug: 'vanishing-gradient',
  title: { en: 'The vanishing gradient', zh: '消失的梯度' },
  summary: {
    en: 'Measure how much of the gradient is left in each layer of a deep network.',
    zh: '测量在深层网络的每一层，梯度还剩下多少。',
  },
  concepts: ['vanishing-gradient'],
  entry: { python: 'gradient_norms', typescript: 'gradientNorms' },
  parameters: ['x', 'y', 'layers'],
  meanings: { y: { en: 'The labels, one for each output of the network.', zh: '标签，网络的每个输出各一个。' } },
  rubric: [
    { id: 'one-layer', points: 3, title: { en: 'A single layer', zh: '只有一层' } },
    { id: 'two-layers', points: 3, title: { en: 'Two layers', zh: '两层' } },
    { id: 'deep', points: 4, title: { en: 'A deep network', zh: '深层网络' } },
  ],
  visible: [
    { criterion: 'two-layers', input: [[0.8, -0.6], [1], courseLayers()] },
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
      criterion: 'deep',
      input: [
        [0.6, -0.9],
        [0],
        [
          {
            w: [
              [1.2, -0.7],
              [0.4, 1.6],
            ],
            b: [0.5, -0.3],
          },
          {
            w: [
              [-1.4, 0.8],
              [0.6, 1.7],
            ],
            b: [0.9, -0.6],
          },
          {
            w: [
              [1.5, -0.4],
              [-0.9, 1.3],
            ],
            b: [-0.5, 0.4],
          },
          {
            w: [
              [0.7, 1.4],
              [1.1, -1.6],
            ],
            b: [-0.8, 0.6],
          },
          { w: [[1.6, -1.2]], b: [0.7] },
        ],
      ],
    },
  ],
  hidden: [
    { criterion: 'one-layer', count: 2, generate: (random) => draw(random, [2, 2], [3, 2], [2, 3]) },
    { criterion: 'two-layers', count: 3, generate: (random) => draw(random, [2, 3, 1], [3, 2, 2]) },
    {
      criterion: 'deep',
      count: 3,
      generate: (random) => draw(random, [2, 2, 2, 2, 1], [2, 3, 2, 2], [1, 2, 2, 1, 2, 1]),
    },
  ],
  reference: (...input) => norms(mlpGradients(...input)),
  // The reference is the autograd's, so the other analytic way is the rule derived by hand.
  proofs: { autograd: normsWith({}), differences: (...input) => norms(mlpDifferences(...input)) },
  plainNumbers: { x: [1, 0, -1, 2, 0.5], y: [0, 1, 0.5], w: [1, 0, -1, 2, 0.5], b: [0, 1, -1, 2] },
  mutants: {
    'norm-includes-biases': measured(({ w, b }) => norm([...w.flat(), ...b])),
    'missing-root': measured(({ w }) => norm(w.flat()) ** 2),
    'adds-before-squaring': measured(({ w }) => Math.abs(total(w.flat()))),
    'absolute-sum-not-norm': measured(({ w }) => total(w.flat().map(Math.abs))),
    'root-of-mean-square': measured(({ w }) => norm(w.flat()) / Math.sqrt(w.flat().length)),
    'adds-row-norms': measured(({ w }) => total(w.map(norm))),
    'largest-entry-not-norm': measured(({ w }) => Math.max(...w.flat().map(Math.abs))),
    'norm-of-weights': (_x, _y, layers) => norms(layers),
    'norm-of-bias-gradient': measured(({ b }) => norm(b)),
    'layers-reversed': (...input) => norms(mlpGradients(...input)).reverse(),
    ...withWrongFactors(normsWith),
    'mean-over-outputs': (x, y, layers) => norms(mlpGradients(x, y, layers)).map((size) => size / y.length),
    'stops-at-hidden': (...input) =>
      norms(mlpGradients(...input)).map((size, l, all) => (l < all.length - 1 ? 0 : size)),
    'missing-input-in-chain': measured(({ w, b }) => norm(w.flatMap((row, k) => row.map(() => b[k] ?? Number.NaN)))),
    'input-of-wrong-layer': (...input) => {
      const right = mlpDeltas(...input);
      return norms(gradientsFromDeltas(right, right.activations));
    },
    'missing-bias': (x, y, layers) => norms(mlpGradients(x, y, withoutBiases(layers))),
  },
});
