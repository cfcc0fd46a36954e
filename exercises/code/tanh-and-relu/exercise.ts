import { defineExercise } from '#exercises/define.ts';
import { sigmoid } from '#exercises/network.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { add, div, exp, leaves, log, mul, relu, square, sub, type Value } from '#grader/autograd/value.ts';

interface Answer {
  readonly [name: string]: number;
  readonly tanh: number;
  readonly relu: number;
  readonly dtanh: number;
  readonly drelu: number;
}

function right(z: number): Answer {
  const t = Math.tanh(z);
  return { tanh: t, relu: Math.max(0, z), dtanh: 1 - t * t, drelu: z > 0 ? 1 : 0 };
}

/** The right answer but for what one wrong idea changes in it. */
const but = (change: (z: number, answer: Answer) => Partial<Answer>) => (z: number) => {
  const answer = right(z);
  return { ...answer, ...change(z, answer) } as Answer;
};

const slope = (f: (z: number) => number, z: number) =>
  centralDifferences((near: { readonly z: number }) => f(near.z), { z }).z;

function slopeOf(f: (z: Value) => Value, z: number): number {
  const variables = leaves({ z });
  return gradients(f(variables.z), variables).z;
}

const [up, down] = [(z: Value) => exp(z), (z: Value) => exp(mul(-1, z))];

export default defineExercise<[z: number], Answer>({
  slug: 'tanh-and-relu',
  title: { en: 'tanh and ReLU', zh: 'tanh 与 ReLU' },
  summary: {
    en: 'Two more activation functions, each with its slope.',
    zh: '再认识两个激活函数，以及它们的斜率。',
  },
  concepts: ['activation-functions', 'derivative'],
  entry: { python: 'activations', typescript: 'activations' },
  parameters: ['z'],
  rubric: [
    { id: 'positive', points: 5, title: { en: 'z above 0', zh: 'z 大于 0' } },
    { id: 'negative', points: 5, title: { en: 'z below 0: here ReLU is silent', zh: 'z 小于 0：ReLU 在这里不起作用' } },
  ],
  visible: [
    { criterion: 'positive', input: [0.5] },
    { criterion: 'negative', input: [-2] },
    { criterion: 'positive', input: [3] },
    { criterion: 'negative', input: [-0.4] },
  ],
  // Up to 4: beyond, tanh and its slope come so close to ±1 and 0 that little is left to tell apart.
  hidden: [
    { criterion: 'positive', count: 2, generate: (random) => [random.float(0.2, 0.9)] },
    { criterion: 'positive', count: 2, generate: (random) => [random.float(1.1, 4)] },
    { criterion: 'negative', count: 2, generate: (random) => [random.float(-0.9, -0.2)] },
    { criterion: 'negative', count: 2, generate: (random) => [random.float(-4, -1.1)] },
  ],
  reference: right,
  // tanh is the slope of ln cosh and relu that of ½·relu², so both proofs reach all four numbers as slopes.
  proofs: {
    autograd: (z) => ({
      tanh: slopeOf((v) => log(add(up(v), down(v))), z),
      relu: slopeOf((v) => div(square(relu(v)), 2), z),
      dtanh: slopeOf((v) => div(sub(up(v), down(v)), add(up(v), down(v))), z),
      drelu: slopeOf(relu, z),
    }),
    differences: (z) => ({
      tanh: slope((v) => Math.log(Math.cosh(v)), z),
      relu: slope((v) => Math.max(0, v) ** 2 / 2, z),
      dtanh: slope(Math.tanh, z),
      drelu: slope((v) => Math.max(0, v), z),
    }),
  },
  plainNumbers: { z: [1, -1, 2, -2, 0.5, -0.5, 3, -3, 4, -4, 0.1, -0.1, 5, -5] },
  mutants: {
    'input-as-activation': but((z) => ({ dtanh: 1 - z * z })),
    'missing-square': but((_z, { tanh }) => ({ dtanh: 1 - tanh })),
    'slope-rule-of-other-curve': but((_z, { tanh }) => ({ dtanh: tanh * (1 - tanh) })),
    'sigmoid-not-tanh': but((z) => ({ tanh: sigmoid(z), dtanh: sigmoid(z) * (1 - sigmoid(z)) })),
    'relu-keeps-negatives': but((z) => ({ relu: z })),
    'absolute-not-relu': but((z) => ({ relu: Math.abs(z) })),
    'relu-upside-down': but((z) => ({ relu: Math.min(0, z) })),
    'relu-slope-always-one': but(() => ({ drelu: 1 })),
    'relu-slope-is-value': but((_z, { relu }) => ({ drelu: relu })),
    'relu-slope-is-sign': but((z) => ({ drelu: Math.sign(z) })),
  },
});
