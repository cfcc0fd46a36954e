import { defineExercise } from '#exercises/define.ts';
import { drawTables, lookUp, type Table } from '#exercises/embeddings.ts';
import { dot } from '#exercises/mlp.ts';
import { drawUntil, sigmoid } from '#exercises/network.ts';
import { softplus } from '#exercises/network-graph.ts';
import { backward } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { add, leaf, log, mul, neg, sigmoid as sigmoidOf, sub, sum } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

type Input = [user: string, item: string, clicked: number, users: Table, items: Table];
type Vector = readonly number[];
type Answer = { readonly user: Vector; readonly item: Vector };

const scaled = (factor: number, vector: Vector) => vector.map((value) => factor * value);

/** An answer that needs only the two vectors and the label. */
const ofVectors =
  (compute: (u: Vector, v: Vector, y: number) => Answer) =>
  (...[user, item, clicked, users, items]: Input): Answer =>
    compute(lookUp(users, user), lookUp(items, item), clicked);

/** Each vector's gradient is an error times the other vector; a mutant has its own idea of the error. */
const withError = (error: (p: number, y: number, z: number) => number) =>
  ofVectors((u, v, y) => {
    const z = dot(u, v);
    const e = error(sigmoid(z), y, z);
    return { user: scaled(e, v), item: scaled(e, u) };
  });

/** The right error; a mutant makes something else of it. */
const fromError = (compute: (e: number, u: Vector, v: Vector) => Answer) =>
  ofVectors((u, v, y) => compute(sigmoid(dot(u, v)) - y, u, v));

/** By the autograd, from −(y·ln p + (1 − y)·ln(1 − p)) as it stands. */
const byAutograd = ofVectors((u, v, y) => {
  const [us, vs] = [u.map((value) => leaf(value)), v.map((value) => leaf(value))];
  const p = sigmoidOf(sum(us.map((value, i) => mul(value, vs[i] ?? Number.NaN))));
  const grads = backward(neg(add(mul(y, log(p)), mul(1 - y, log(sub(1, p))))));
  return { user: us.map((value) => grads.get(value) ?? 0), item: vs.map((value) => grads.get(value) ?? 0) };
});

/** The log loss is ln(1 + e^z) − y·z: no σ, no rule, only values nearby. */
function slopes(moving: Vector, other: Vector, y: number): number[] {
  const loss = (vector: Vector) => softplus(dot(vector, other)) - y * dot(vector, other);
  return moving.map(
    (value, i) =>
      centralDifferences((near: { readonly value: number }) => loss(moving.with(i, near.value)), { value }).value,
  );
}

/** Vectors that agree or disagree clearly, and whose entries are no stand-ins for each other. */
function draw(random: Random, length: number, clicked: number): Input {
  const { user, item, users, items } = drawUntil(
    () => drawTables(random, length, length),
    (drawn) => {
      const z = Math.abs(dot(lookUp(drawn.users, drawn.user), lookUp(drawn.items, drawn.item)));
      return z > 0.3 && z < 3;
    },
  );
  return [user, item, clicked, users, items];
}

export default defineExercise<Input, Answer>({
  slug: 'embedding-gradient',
  title: { en: 'How embeddings learn', zh: '嵌入向量怎样学习' },
  summary: {
    en: 'Find how the loss of one impression pulls on the user’s and on the item’s vector.',
    zh: '求出一次展示的损失怎样拉动用户和物品的向量。',
  },
  concepts: ['embedding'],
  entry: { python: 'embedding_gradient', typescript: 'embeddingGradient' },
  parameters: ['user', 'item', 'clicked', 'users', 'items'],
  rubric: [
    { id: 'user', points: 5, keys: ['user'], title: { en: 'The user’s vector', zh: '用户的向量' } },
    { id: 'item', points: 5, keys: ['item'], title: { en: 'The item’s vector', zh: '物品的向量' } },
  ],
  visible: [
    {
      input: ['ana', 'comet', 1, { ana: [0.9, -0.4], ben: [-0.6, 1.3] }, { island: [-0.8, 0.3], comet: [0.7, 1.1] }],
    },
    {
      input: ['ben', 'island', 0, { ana: [0.9, -0.4], ben: [-0.6, 1.3] }, { island: [-0.8, 0.3], comet: [0.7, 1.1] }],
    },
    {
      input: [
        'chen',
        'desert',
        1,
        { chen: [1.2, -0.7, 0.4], dora: [0.3, 0.8, -1.1] },
        { desert: [0.6, 1.4, -0.9], orchid: [-1.3, 0.7, 0.8] },
      ],
    },
  ],
  hidden: [
    { count: 4, generate: (random) => draw(random, random.int(2, 4), 1) },
    { count: 4, generate: (random) => draw(random, random.int(2, 4), 0) },
  ],
  reference: byAutograd,
  proofs: {
    // The reference is the autograd's, so the other analytic way is the formula derived by hand.
    autograd: withError((p, y) => p - y),
    differences: ofVectors((u, v, y) => ({ user: slopes(u, v, y), item: slopes(v, u, y) })),
  },
  plainNumbers: { clicked: [1, 0] },
  mutants: {
    'sign-flipped': withError((p, y) => y - p),
    'label-ignored': withError((p) => p),
    'labels-swapped': withError((p, y) => p - (1 - y)),
    'score-not-probability': withError((_p, y, z) => z - y),
    'squared-loss-gradient': withError((p, y) => 2 * (p - y) * p * (1 - p)),
    'sigmoid-slope-left-in': withError((p, y) => (p - y) * p * (1 - p)),
    'missing-output-sigmoid-derivative': withError((p, y) => (p - y) / (p * (1 - p))),
    'missing-loss-derivative': withError((p) => p * (1 - p)),
    'own-vector-in-gradient': fromError((e, u, v) => ({ user: scaled(e, u), item: scaled(e, v) })),
    'same-gradient-for-both': fromError((e, _u, v) => ({ user: scaled(e, v), item: scaled(e, v) })),
    'stops-at-score': fromError((e, u, v) => ({ user: u.map(() => e), item: v.map(() => e) })),
    'multiplies-both-vectors': fromError((e, u, v) => {
      const both = u.map((value, i) => e * value * (v[i] ?? Number.NaN));
      return { user: both, item: both };
    }),
    'error-left-out': fromError((_e, u, v) => ({ user: [...v], item: [...u] })),
    'returns-weight-not-gradient': fromError((e, u, v) => ({
      user: u.map((value, i) => value - e * (v[i] ?? Number.NaN)),
      item: v.map((value, i) => value - e * (u[i] ?? Number.NaN)),
    })),
  },
});
