import { defineExercise } from '#exercises/define.ts';
import { driven } from '#exercises/driven.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { drawActivations, drawChain, drawTree, drawWeb } from './draw.ts';
import { type Answer, byForwardMode, forward, type Input, reference, stepsOf } from './graph.ts';
import { mutants } from './mutants.ts';

/** Each value is moved a little, whatever its step says, and the result measured. */
function byMeasuring(...[leaves, texts]: Input): Answer {
  const steps = stepsOf(texts);
  const data = forward(leaves, steps);
  const result = steps.at(-1)?.name ?? '';
  const slope = (name: string) => {
    const moved = (near: { readonly at: number }) => forward(leaves, steps, { [name]: near.at })[result] ?? Number.NaN;
    return centralDifferences(moved, { at: data[name] ?? Number.NaN }).at;
  };
  return { data, grad: Object.fromEntries(Object.keys(data).map((name) => [name, slope(name)])) };
}

export default defineExercise<Input, Answer>({
  slug: 'autograd-value',
  title: { en: 'Your own autograd', zh: '自己动手写自动求导' },
  summary: {
    en: 'A number that remembers how it was computed, and walks the chain rule back by itself.',
    zh: '让数字记住自己是怎么算出来的，再自动沿着链式法则往回走。',
  },
  concepts: ['autograd'],
  entry: { python: 'Value', typescript: 'Value' },
  driver: driven('autograd-value', 'class'),
  parameters: ['leaves', 'steps'],
  rubric: [
    {
      id: 'tree',
      points: 3,
      title: { en: 'Sums and products, every value used once', zh: '加法与乘法，每个值只用一次' },
    },
    { id: 'activations', points: 2, title: { en: 'With tanh and ReLU', zh: '带有 tanh 与 ReLU' } },
    { id: 'shared', points: 4, title: { en: 'Values used more than once', zh: '同一个值用到多次' } },
    { id: 'long', points: 1, title: { en: 'A chain of 36 steps', zh: '36 步的长链' } },
  ],
  visible: [
    { criterion: 'shared', input: [{ a: 2, b: -0.5, c: 0.7 }, ['v1 = a * b', 'v2 = v1 + c', 'v3 = v2 * a']] },
    { criterion: 'tree', input: [{ a: 3, b: -2, c: 10 }, ['v1 = a * b', 'v2 = v1 + c']] },
    {
      criterion: 'activations',
      input: [{ a: 0.5, b: -1.5, c: 2 }, ['v1 = a * c', 'v2 = tanh(v1)', 'v3 = relu(b)', 'v4 = v2 + v3']],
    },
    {
      criterion: 'shared',
      input: [
        { a: 0.4, b: 0.5, c: -2 },
        ['v1 = a + b', 'v2 = tanh(v1)', 'v3 = v2 * c', 'v4 = v3 + v1', 'v5 = v4 * v4'],
      ],
    },
  ],
  hidden: [
    { criterion: 'tree', count: 2, generate: drawTree },
    { criterion: 'activations', count: 2, generate: drawActivations },
    { criterion: 'shared', count: 3, generate: drawWeb },
    { criterion: 'long', count: 1, generate: drawChain },
  ],
  reference,
  proofs: { autograd: byForwardMode, differences: byMeasuring },
  plainNumbers: { a: [2, 1, -1, 3, 0], b: [-1, 1, 2, -2, 3], c: [3, 1, 2, -1, 0] },
  mutants,
});
