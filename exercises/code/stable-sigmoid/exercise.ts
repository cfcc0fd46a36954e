import { defineExercise } from '#exercises/define.ts';
import { sigmoid } from '#exercises/network.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { abs, add, div, exp, label, leaves, log, max, mul } from '#grader/autograd/value.ts';

/** e only ever gets an exponent below 0, so it can underflow to 0 but never overflow. */
function stable(z: number): number {
  const t = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + t) : t / (1 + t);
}

/** ln(1 + e^z) for any z; its slope is σ(z). */
const softplus = (z: number) => Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)));

const clipped = (z: number, bound: number) => Math.min(bound, Math.max(-bound, z));

export default defineExercise<[z: number], number>({
  slug: 'stable-sigmoid',
  title: { en: 'A sigmoid that never overflows', zh: '永不溢出的 Sigmoid' },
  summary: {
    en: 'Compute the sigmoid so that no exponential ever becomes too large for a number.',
    zh: '换一种算法，让 Sigmoid 中的指数永远不会大到放不下。',
  },
  concepts: ['floating-point'],
  entry: { python: 'stable_sigmoid', typescript: 'stableSigmoid' },
  parameters: ['z'],
  // A value computed next to 1, as tanh does, is off by 1e-16 at best. Six digits can be asked for above 1e-9, not below.
  tolerance: { rtol: 1e-6, atol: 1e-15 },
  rubric: [
    { id: 'middle', points: 2, title: { en: 'The middle, |z| ≤ 10', zh: '中间，|z| ≤ 10' } },
    {
      id: 'ends',
      points: 3,
      title: { en: 'Small but not 0: 10 < |z| ≤ 35', zh: '很小但不是 0：10 < |z| ≤ 35' },
    },
    {
      id: 'far-right',
      points: 2,
      title: { en: 'Far to the right: e^z is too large for a number', zh: '最右端：e^z 大到放不下' },
    },
    {
      id: 'far-left',
      points: 3,
      title: { en: 'Far to the left: e^−z is too large for a number', zh: '最左端：e^−z 大到放不下' },
    },
  ],
  visible: [
    { criterion: 'ends', input: [-12] },
    { criterion: 'middle', input: [2] },
    { criterion: 'middle', input: [-1] },
    { criterion: 'far-right', input: [1000] },
    { criterion: 'far-left', input: [-1000] },
  ],
  hidden: [
    { criterion: 'middle', count: 3, generate: (random) => [random.away(0.3, 9)] },
    { criterion: 'ends', count: 1, generate: (random) => [random.float(-19, -11)] },
    { criterion: 'ends', count: 1, generate: (random) => [random.float(-32, -22)] },
    { criterion: 'ends', count: 1, generate: (random) => [random.float(11, 35)] },
    { criterion: 'far-right', count: 2, generate: (random) => [random.float(715, 1000)] },
    { criterion: 'far-left', count: 2, generate: (random) => [random.float(-1000, -715)] },
  ],
  reference: stable,
  proofs: {
    autograd: (z) => {
      const variables = leaves({ z });
      const size = abs(variables.z);
      return gradients(add(max(variables.z, 0), log(add(1, exp(mul(-1, size))))), variables).z;
    },
    differences: (z) => centralDifferences((near: { readonly z: number }) => softplus(near.z), { z }).z,
  },
  // The way differs on both sides of 0, the names do not.
  graph: (z) => {
    const variables = leaves({ z });
    const t = label(exp(z >= 0 ? mul(-1, variables.z) : variables.z), 't');
    const d = label(add(1, t), 'd');
    return { result: label(div(z >= 0 ? 1 : t, d), 'σ'), variables, answer: { kind: 'values' } };
  },
  aliases: { sigma: 'σ', s: 'σ', a: 'σ', result: 'σ', denominator: 'd' },
  plainNumbers: { z: [0, 1, -1, 2, -2, 3, -3, 5, -5, 10, -10, 15, -15, 30, -30, 1000, -1000] },
  curve: { from: -1000, to: 1000 },
  mutants: {
    'forgets-left-half': (z) => sigmoid(Math.abs(z)),
    'missing-denominator': (z) => (z >= 0 ? stable(z) : Math.exp(z)),
    'exponent-sign': (z) => stable(-z),
    'tanh-of-whole-z': (z) => stable(2 * z),
    'tanh-not-sigmoid': (z) => Math.tanh(z),
    'step-not-sigmoid': (z) => (z >= 0 ? 1 : 0),
    'flat-too-early': (z) => (Math.abs(z) > 10 ? Number(z > 0) : sigmoid(z)),
    'clips-too-early': (z) => sigmoid(clipped(z, 20)),
    'wrong-far-end': (z) => (z < -709 ? 1 : stable(z)),
  },
});
