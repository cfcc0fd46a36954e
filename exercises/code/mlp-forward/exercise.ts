import { defineExercise } from '#exercises/define.ts';
import { courseLayers, drawNetwork, type Layer, type Layers, measuredSigmoid, mlpForward } from '#exercises/mlp.ts';
import { transposed, withoutBiases, zipDot } from '#exercises/mlp-chain.ts';
import { mlpGraph } from '#exercises/mlp-gradients.ts';
import { sigmoid } from '#exercises/network.ts';
import type { Random } from '#grader/random.ts';

type Input = [x: readonly number[], layers: Layers];

const linear = (z: number) => z;
const activationsOf = (x: readonly number[], layers: Layers) => mlpForward(x, layers).activations;

function draw(random: Random, ...widths: readonly [[number, ...number[]], ...[number, ...number[]][]]): Input {
  const { x, layers } = drawNetwork(random, random.pick(widths));
  return [x, layers];
}

/** Layer by layer, when what a layer passes on is not what is kept of it. */
function through(x: readonly number[], layers: Layers, compute: (layer: Layer, a: readonly number[]) => number[]) {
  const kept: number[][] = [];
  for (const layer of layers) kept.push(compute(layer, kept.at(-1) ?? x));
  return kept;
}

export default defineExercise<Input, readonly (readonly number[])[]>({
  slug: 'mlp-forward',
  title: { en: 'Any number of layers', zh: '任意多层' },
  summary: {
    en: 'Run a network of any depth and width forward, layer by layer.',
    zh: '让输入逐层穿过任意深度、任意宽度的网络。',
  },
  concepts: ['layers'],
  entry: { python: 'mlp_forward', typescript: 'mlpForward' },
  parameters: ['x', 'layers'],
  rubric: [
    { id: 'one-layer', points: 2, title: { en: 'A single layer', zh: '只有一层' } },
    { id: 'equal-widths', points: 4, title: { en: 'Layers of equal width', zh: '各层宽度相同' } },
    { id: 'unequal-widths', points: 4, title: { en: 'Layers of different widths', zh: '各层宽度不同' } },
  ],
  visible: [
    { criterion: 'unequal-widths', input: [[0.8, -0.6], courseLayers()] },
    {
      criterion: 'one-layer',
      input: [
        [0.5, -1.2, 0.7],
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
      criterion: 'equal-widths',
      input: [
        [0.6, -0.9],
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
        ],
      ],
    },
  ],
  hidden: [
    { criterion: 'one-layer', count: 2, generate: (random) => draw(random, [2, 1], [3, 2], [2, 3]) },
    { criterion: 'equal-widths', count: 3, generate: (random) => draw(random, [2, 2, 2], [3, 3, 3], [2, 2, 2, 2]) },
    {
      criterion: 'unequal-widths',
      count: 4,
      generate: (random) => draw(random, [3, 2, 1], [2, 4, 1], [2, 3, 2, 1], [3, 4, 2]),
    },
  ],
  reference: activationsOf,
  proofs: {
    autograd: (x, layers) => mlpGraph(x, layers).map((layer) => layer.map(({ data }) => data)),
    differences: (x, layers) => mlpForward(x, layers, measuredSigmoid).activations,
  },
  plainNumbers: { x: [1, 0, -1, 2, 0.5], w: [0, 1, -1, 2, 0.5], b: [0, 1, -1, 2] },
  mutants: {
    'missing-bias': (x, layers) => activationsOf(x, withoutBiases(layers)),
    'missing-activation': (x, layers) => mlpForward(x, layers, linear).activations,
    'missing-hidden-activation': (x, layers) => {
      const { activations } = mlpForward(x, layers, linear);
      return [...activations.slice(0, -1), ...activations.slice(-1).map((last) => last.map(sigmoid))];
    },
    'missing-output-activation': (x, layers) => {
      const { sums, activations } = mlpForward(x, layers);
      return [...activations.slice(0, -1), ...sums.slice(-1)];
    },
    'output-from-weighted-sums': (x, layers) =>
      mlpForward(x, layers, linear).activations.map((sums) => sums.map(sigmoid)),
    'keeps-sums-not-activations': (x, layers) => mlpForward(x, layers).sums,
    'bias-outside-activation': (x, layers) =>
      through(x, layers, ({ w, b }, a) => w.map((row, k) => sigmoid(zipDot(row, a)) + (b[k] ?? 0))),
    'first-bias-for-all': (x, layers) =>
      activationsOf(
        x,
        layers.map(({ w, b }) => ({ w, b: b.map(() => b[0] ?? 0) })),
      ),
    'exponent-sign': (x, layers) => mlpForward(x, layers, (z) => sigmoid(-z)).activations,
    'every-layer-from-input': (x, layers) =>
      layers.map(({ w, b }) => w.map((row, k) => sigmoid(zipDot(row, x) + (b[k] ?? 0)))),
    'weights-transposed': (x, layers) =>
      through(x, layers, ({ w, b }, a) =>
        transposed(w)
          .slice(0, b.length)
          .map((column, k) => sigmoid(zipDot(column, a) + (b[k] ?? 0))),
      ),
    'includes-input': (x, layers) => [x, ...activationsOf(x, layers)],
    'missing-last-layer': (x, layers) => activationsOf(x, layers.slice(0, -1)),
    'only-last-layer': (x, layers) => activationsOf(x, layers).at(-1) ?? [],
    'flattens-layers': (x, layers) => activationsOf(x, layers).flat(),
  },
});
