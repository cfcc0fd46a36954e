import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { gradientNorms } from '#components/figures/parts/layer-stack.ts';
import { courseLayers, type Layer, mlpForward } from '#exercises/mlp.ts';
import { mlpGradients } from '#exercises/mlp-gradients.ts';
import { relu, sigmoid } from '#grader/autograd/value.ts';

const texts = ['en', 'zh'].map((locale) => readFileSync(`exercises/lessons/deeper/${locale}.md`, 'utf8'));

/** Four digits, as they stand in the lesson's formulas. */
const stands = (value: number) => expect(texts.filter((text) => text.includes(value.toFixed(4)))).toHaveLength(2);

test('the worked numbers of the three layers are the autograd’s', () => {
  const [first] = courseLayers();
  if (!first) throw new Error('the course’s network has no layer');
  const layers: Layer[] = [
    first,
    {
      w: [
        [1.5, -1],
        [-0.5, 2],
      ],
      b: [-0.4, 0.3],
    },
    { w: [[2, -1]], b: [0.2] },
  ];
  const { sums, activations } = mlpForward([0.8, -0.6], layers);
  for (const a of activations.flat()) stands(a);
  expect(sums[1]?.[0]).toBeCloseTo(0.451, 3);
  const gradients = mlpGradients([0.8, -0.6], [1], layers);
  // The gradient of a bias is the δ of its neuron.
  for (const delta of gradients.flatMap(({ b }) => b)) stands(delta);
  for (const { w } of gradients) stands(Math.hypot(...w.flat()));
  stands(gradients[0]?.w[0]?.[0] ?? Number.NaN);
});

test('what the lesson asks to find in its figure is there', () => {
  const left = (depth: number, scale: number, of: 'sigmoid' | 'relu') => {
    const norms = gradientNorms(depth, scale, of);
    return (norms[0] ?? 0) / (norms.at(-1) ?? 0);
  };
  expect(1 / left(8, 1.4, 'sigmoid')).toBeCloseTo(11_000, -3);
  expect(left(12, 1.4, 'sigmoid')).toBeCloseTo(1e-6, 7);
  expect(left(8, 1.4, 'relu')).toBeCloseTo(1 / 4, 1);
  expect(left(12, 1.4, 'relu')).toBeCloseTo(0.46, 2);
  expect(left(12, 0.8, 'relu')).toBeCloseTo(left(12, 2, 'relu'), 12);
});

test('folding layers give as many straight pieces as the lesson’s table says', () => {
  const fold = (x: number) => 2 * relu(x).data - 4 * relu(x - 0.5).data;
  const pieces = (layers: number) => {
    const at = (x: number) => Array.from({ length: layers }).reduce<number>(fold, x);
    const steps = 2 ** (layers + 2);
    const rising = Array.from({ length: steps }, (_, i) => at((i + 1) / steps) > at(i / steps));
    return rising.filter((up, i) => i === 0 || up !== rising[i - 1]).length;
  };
  expect([2, 3, 5, 10].map(pieces)).toEqual([4, 8, 32, 1024]);
});

test('the slope of the sigmoid at 2 is what the lesson says', () => {
  const a = sigmoid(2).data;
  expect(a * (1 - a)).toBeCloseTo(0.105, 3);
});
