import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { figures } from '#components/figures/figures.tsx';
import { exerciseBySlug, exercises, unitOf, units } from '#exercises/catalog.ts';
import { contentHash, readContent, splitHints } from '#exercises/content.ts';
import { parse } from '#scripts/content-checks/markdown.ts';

const curriculum = [
  ...['weighted-sum', 'sigmoid', 'sigmoid-derivative', 'tanh-and-relu', 'neuron', 'stable-sigmoid'],
  ...['forward-pass', 'standardize', 'absolute-loss', 'mean-squared-error', 'log-loss'],
  ...['gradient-descent-step', 'numerical-gradient', 'backprop-w5', 'backprop-w5-absolute', 'backprop-w1'],
  ...['backprop-all', 'sgd-step', 'train-network', 'fix-the-training-loop', 'mlp-forward', 'mlp-backward'],
  ...['vanishing-gradient', 'autograd-value', 'click-probability', 'rank-items', 'train-click-model', 'auc'],
  ...['embedding-forward', 'embedding-gradient'],
];

test('the course has its seven units in order, with the exercises in the order of the curriculum', () => {
  expect(units.map((unit) => unit.title.en)).toEqual([
    'One neuron',
    'A network',
    'Loss',
    'Learning',
    'Training',
    'Deeper networks',
    'A recommender',
  ]);
  const slugs = exercises.map((exercise) => exercise.slug);
  expect(slugs).toEqual(curriculum.filter((slug) => slugs.includes(slug)));
});

test('no exercise lies in its folder unreachable', () => {
  expect(readdirSync('exercises/code').sort()).toEqual(exercises.map(({ slug }) => slug).sort());
});

test('an exercise is found by its slug, and nothing else is', () => {
  expect(exerciseBySlug('backprop-w1')?.entry).toEqual({ python: 'grad_w1', typescript: 'gradW1' });
  expect(exerciseBySlug('constructor')).toBeUndefined();
  expect(exerciseBySlug('')).toBeUndefined();
});

test('an exercise knows the number of its unit', () => {
  expect(unitOf('backprop-w5')).toMatchObject({ number: 4, unit: { slug: 'learning' } });
  expect(unitOf('unknown')).toBeUndefined();
});

test('hints are handed out one by one, so the file is cut at its numbered headings only', () => {
  expect(splitHints('## 1\n\nA\n\n## 2\n\nB ## 3 in a line\n')).toEqual(['A', 'B ## 3 in a line']);
});

test('the content hash is that of the files, or submissions could not say which version graded them', () => {
  expect(contentHash('sigmoid')).toMatch(/^[0-9a-f]{64}$/);
  expect(contentHash('sigmoid')).toBe(contentHash('sigmoid'));
  expect(contentHash('sigmoid')).not.toBe(contentHash('sgd-step'));
});

test('every figure a statement names can be drawn', () => {
  const named = exercises.flatMap(({ slug }) => parse(readContent(slug).statement.en).figures);
  expect(named.filter((name) => !figures[name])).toEqual([]);
});
