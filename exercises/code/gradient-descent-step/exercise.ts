import { defineExercise } from '#exercises/define.ts';
import { factor } from '#exercises/network.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { add, div, label, leaf, leaves, mul, type Operand, square, sub } from '#grader/autograd/value.ts';
import type { Random } from '#grader/random.ts';

type Input = [w: number, gradient: number, learningRate: number];

// The step is where the loss's tangent plus a price on moving away, q(v) = g·v + (v − w)² / 2α, is smallest. q′ is a
// straight line, so two slopes of q find its zero without ever writing the update rule.
function zeroOfLine(slope: (v: number) => number): number {
  const [at0, at1] = [slope(0), slope(1)];
  return at0 / (at0 - at1);
}

function draw(random: Random, direction: 1 | -1, rate: [number, number]): Input {
  return [factor(random), direction * Math.abs(factor(random)) * random.pick([1, 3]), random.float(...rate)];
}

export default defineExercise<Input, number>({
  slug: 'gradient-descent-step',
  title: { en: 'One step of gradient descent', zh: '梯度下降的一步' },
  summary: {
    en: 'Move a weight a little way downhill on the loss.',
    zh: '让权重沿着损失下降的方向走一小步。',
  },
  concepts: ['gradient-descent'],
  entry: { python: 'gradient_step', typescript: 'gradientStep' },
  parameters: ['w', 'gradient', 'learning_rate'],
  meanings: { w: { en: 'The weight before the step.', zh: '更新之前的权重。' } },
  rubric: [
    {
      id: 'rising',
      points: 5,
      title: { en: 'The loss rises with w: gradient above 0', zh: '损失随 w 增大：梯度为正' },
    },
    {
      id: 'falling',
      points: 5,
      title: { en: 'The loss falls with w: gradient below 0', zh: '损失随 w 减小：梯度为负' },
    },
  ],
  visible: [
    { criterion: 'falling', input: [1.6, -0.8, 0.1] },
    { criterion: 'rising', input: [-0.7, 3, 0.05] },
    { criterion: 'rising', input: [0.3, 1.2, 0.4] },
  ],
  hidden: [
    { criterion: 'rising', count: 2, generate: (random) => draw(random, 1, [0.01, 0.2]) },
    { criterion: 'rising', count: 2, generate: (random) => draw(random, 1, [0.3, 0.45]) },
    { criterion: 'falling', count: 2, generate: (random) => draw(random, -1, [0.01, 0.2]) },
    { criterion: 'falling', count: 2, generate: (random) => draw(random, -1, [0.3, 0.45]) },
  ],
  reference: (w, gradient, learningRate) => w - learningRate * gradient,
  proofs: {
    autograd: (w, gradient, learningRate) => {
      const q = (v: Operand) => add(mul(gradient, v), div(square(sub(v, w)), 2 * learningRate));
      return zeroOfLine((v) => {
        const variables = leaves({ v });
        return gradients(q(variables.v), variables).v;
      });
    },
    differences: (w, gradient, learningRate) => {
      const q = ({ v }: { readonly v: number }) => gradient * v + (v - w) ** 2 / (2 * learningRate);
      // Any step is exact on a parabola, and a long one keeps rounding small.
      return zeroOfLine((v) => centralDifferences(q, { v }, 0.5).v);
    },
  },
  // A loss with just this slope at w: all that is known of it.
  graph: (w, gradient, learningRate) => {
    const variables = leaves({ w });
    const result = label(mul(leaf(gradient, 'gradient'), variables.w), 'L');
    const rate = leaf(learningRate, 'learning_rate');
    return { result, variables, answer: { kind: 'update', target: 'w', rate }, standIn: true };
  },
  aliases: { weight: 'w', grad: 'gradient', g: 'gradient', lr: 'learning_rate', alpha: 'learning_rate' },
  plainNumbers: { w: [1, 0, -1, 2, 0.5], gradient: [1, -1, 2, -2, 0.5], learning_rate: [0.5, 1, 0.1, 0.2] },
  mutants: {
    'gradient-ascent': (w, gradient, learningRate) => w + learningRate * gradient,
    'missing-learning-rate': (w, gradient) => w - gradient,
    'divides-by-learning-rate': (w, gradient, learningRate) => w - gradient / learningRate,
    'learning-rate-scales-weight': (w, gradient, learningRate) => learningRate * (w - gradient),
    'ignores-steepness': (w, gradient, learningRate) => w - learningRate * Math.sign(gradient),
    'operands-swapped': (w, gradient, learningRate) => learningRate * gradient - w,
    'returns-step-not-weight': (_w, gradient, learningRate) => learningRate * gradient,
    'returns-change-not-weight': (_w, gradient, learningRate) => -learningRate * gradient,
    'returns-gradient-not-weight': (_w, gradient) => gradient,
  },
});
