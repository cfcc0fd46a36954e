import { defineExercise } from '#exercises/define.ts';
import { drawTables, lookUp, type Table } from '#exercises/embeddings.ts';
import { drawLayers, type Layer, type Layers, measuredSigmoid, mlpForward } from '#exercises/mlp.ts';
import { transposed, withoutBiases, zipDot } from '#exercises/mlp-chain.ts';
import { mlpGraph } from '#exercises/mlp-gradients.ts';
import { sigmoid } from '#exercises/network.ts';
import type { Random } from '#grader/random.ts';

type Input = [user: string, item: string, users: Table, items: Table, layers: Layers];

const linear = (z: number) => z;
const outputOf = (activations: readonly (readonly number[])[]) => activations.at(-1)?.[0] ?? Number.NaN;

/** What goes into the network: the user's vector, then the item's. */
const joined = (user: string, item: string, users: Table, items: Table) => [
  ...lookUp(users, user),
  ...lookUp(items, item),
];

/** A forward pass from a list of any length, which pairs as many numbers as there are, as Python's zip does. */
function zipped(input: readonly number[], layers: Layers, rowsOf = ({ w }: Layer) => w): number {
  const output = layers.reduce(
    (a, layer) =>
      rowsOf(layer)
        .slice(0, layer.b.length)
        .map((row, k) => sigmoid(zipDot(row, a) + (layer.b[k] ?? 0))),
    input,
  );
  return output[0] ?? Number.NaN;
}

/** A mutant that joins the two vectors in another way. */
const wrongInput =
  (join: (u: readonly number[], v: readonly number[]) => number[]) =>
  (...[user, item, users, items, layers]: Input) =>
    zipped(join(lookUp(users, user), lookUp(items, item)), layers);

/** A mutant that joins them rightly and runs the network wrongly. */
const wrongNetwork =
  (run: (x: readonly number[], layers: Layers) => number) =>
  (...[user, item, users, items, layers]: Input) =>
    run(joined(user, item, users, items), layers);

function draw(random: Random, lengths: readonly [number, number], widths: readonly number[]): Input {
  const { user, item, users, items } = drawTables(random, ...lengths);
  return [user, item, users, items, drawLayers(random, joined(user, item, users, items), widths)];
}

export default defineExercise<Input, number>({
  slug: 'embedding-forward',
  title: { en: 'From embeddings to a click', zh: '从嵌入向量到点击' },
  summary: {
    en: 'Look up a user’s and an item’s vector and let a network predict the click.',
    zh: '查出用户和物品的向量，让网络预测点击的概率。',
  },
  concepts: ['embedding'],
  entry: { python: 'embedding_forward', typescript: 'embeddingForward' },
  parameters: ['user', 'item', 'users', 'items', 'layers'],
  rubric: [
    { id: 'one-neuron', points: 3, title: { en: 'A network of one neuron', zh: '只有一个神经元的网络' } },
    { id: 'hidden-layers', points: 4, title: { en: 'A network with hidden layers', zh: '有隐藏层的网络' } },
    { id: 'unequal-vectors', points: 3, title: { en: 'Vectors of different lengths', zh: '两个向量长度不同' } },
  ],
  visible: [
    {
      criterion: 'hidden-layers',
      input: [
        'ana',
        'comet',
        { ana: [0.9, -0.4], ben: [-0.6, 1.3] },
        { island: [-0.8, 0.3], comet: [0.7, 1.1] },
        [
          {
            w: [
              [0.8, -0.5, 1.2, 0.6],
              [-1.1, 0.9, 0.4, -0.7],
            ],
            b: [0.3, -0.2],
          },
          { w: [[1.5, -1.3]], b: [-0.4] },
        ],
      ],
    },
    {
      criterion: 'one-neuron',
      input: [
        'ben',
        'island',
        { ana: [0.9, -0.4], ben: [-0.6, 1.3] },
        { island: [-0.8, 0.3], comet: [0.7, 1.1] },
        [{ w: [[1.4, 0.7, -0.5, 0.9]], b: [0.6] }],
      ],
    },
    {
      criterion: 'unequal-vectors',
      input: [
        'ana',
        'desert',
        { ana: [1.2], chen: [-0.7] },
        { desert: [0.4, -1.3, 0.8], comet: [0.6, 0.9, -1.1] },
        [
          {
            w: [
              [-0.9, 0.7, 0.4, 1.3],
              [1.6, -0.8, 1.1, -0.6],
              [0.5, 1.4, -0.7, 0.9],
            ],
            b: [0.5, -0.3, 0.8],
          },
          { w: [[1.2, -1.4, 0.6]], b: [0.7] },
        ],
      ],
    },
  ],
  hidden: [
    {
      criterion: 'one-neuron',
      count: 2,
      generate: (random) =>
        draw(
          random,
          random.pick([
            [2, 2],
            [3, 3],
          ]),
          [1],
        ),
    },
    {
      criterion: 'hidden-layers',
      count: 3,
      generate: (random) =>
        draw(
          random,
          random.pick([
            [2, 2],
            [3, 3],
          ]),
          random.pick([
            [3, 1],
            [2, 2, 1],
            [4, 2, 1],
          ]),
        ),
    },
    {
      criterion: 'unequal-vectors',
      count: 3,
      generate: (random) =>
        draw(
          random,
          random.pick([
            [1, 2],
            [2, 3],
            [1, 4],
          ]),
          random.pick([
            [2, 1],
            [3, 1],
          ]),
        ),
    },
  ],
  reference: (user, item, users, items, layers) =>
    outputOf(mlpForward(joined(user, item, users, items), layers).activations),
  proofs: {
    autograd: wrongNetwork((x, layers) => mlpGraph(x, layers).at(-1)?.[0]?.data ?? Number.NaN),
    differences: wrongNetwork((x, layers) => outputOf(mlpForward(x, layers, measuredSigmoid).activations)),
  },
  plainNumbers: { w: [0, 1, -1, 2, 0.5], b: [0, 1, -1, 2] },
  mutants: {
    'item-before-user': wrongInput((u, v) => [...v, ...u]),
    'ignores-item': wrongInput((u) => [...u]),
    'adds-embeddings': wrongInput((u, v) => u.map((value, i) => value + (v[i] ?? 0))),
    'multiplies-embeddings': wrongInput((u, v) => u.map((value, i) => value * (v[i] ?? 0))),
    'dot-product-not-network': (user, item, users, items) => sigmoid(zipDot(lookUp(users, user), lookUp(items, item))),
    'missing-bias': wrongNetwork((x, layers) => outputOf(mlpForward(x, withoutBiases(layers)).activations)),
    'bias-outside-activation': wrongNetwork((x, layers) => {
      const output = layers.reduce((a, { w, b }) => w.map((row, k) => sigmoid(zipDot(row, a)) + (b[k] ?? 0)), x);
      return output[0] ?? Number.NaN;
    }),
    'missing-activation': wrongNetwork((x, layers) => outputOf(mlpForward(x, layers, linear).activations)),
    'missing-hidden-activation': wrongNetwork((x, layers) =>
      sigmoid(outputOf(mlpForward(x, layers, linear).activations)),
    ),
    'missing-output-activation': wrongNetwork((x, layers) => outputOf(mlpForward(x, layers).sums)),
    'weights-transposed': wrongNetwork((x, layers) => zipped(x, layers, ({ w }) => transposed(w))),
    'exponent-sign': wrongNetwork((x, layers) => outputOf(mlpForward(x, layers, (z) => sigmoid(-z)).activations)),
  },
});
