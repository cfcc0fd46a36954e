import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { forwardPass, type Parameters } from '#exercises/network.ts';
import { lossGradients } from '#exercises/network-graph.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Plain } from '#grader/plain.ts';
import { reasons } from '#tests/grader/diagnose/submitted.ts';

const exercise = (slug: string) => exerciseBySlug(slug) as Exercise;

/** The signature, which has to be the same with several seeds. */
function signature(slug: string, learner: Exercise['reference']): string | null {
  const all = ['a', 'b', 'c', 'd', 'e'].map((seed) => reasons(exercise(slug), learner, seed).signature);
  expect(new Set(all).size).toBe(1);
  return all[0] ?? null;
}

const sigmoid = (z: Plain) => 1 / (1 + Math.exp(-Number(z)));

test('the same wrong idea has one signature whatever the seed, and different ideas different ones', () => {
  const ideas: Exercise['reference'][] = [
    () => 0.5,
    (z) => sigmoid(z) / 3,
    (z) => sigmoid(z) + 0.1,
    (z) => sigmoid(z) ** 2,
    (z) => 3 * Number(z) ** 2,
    (z) => sigmoid(z) + 0.01 * Number(z),
    (z) => Number(sigmoid(z).toFixed(3)),
    (z) => -sigmoid(2 * Number(z)),
    (z) => sigmoid(2 * Number(z)),
    (z) => [sigmoid(z)],
    (z) => String(sigmoid(z)),
  ];
  expect(ideas.map((idea) => signature('sigmoid', idea))).toEqual([
    'sigmoid: answer: = 0.5',
    'sigmoid: answer: = 0.333·right',
    'sigmoid: answer: = right+0.1',
    'sigmoid: answer: = right^2',
    // z = 0 is among the visible cases, and has no logarithm.
    'sigmoid: answer: unlike',
    'sigmoid: answer: unlike',
    'sigmoid: answer: rounded to 3',
    'sigmoid: answer: opposite sign',
    'sigmoid: answer: unlike',
    'sigmoid: answer: kind number>list',
    'sigmoid: answer: kind number>text',
  ]);
});

test('of an answer with many entries the signature tells which are wrong and what they are instead', () => {
  const answer = (x1: Plain, x2: Plain, p: Plain, change: (r: ReturnType<typeof forwardPass>) => Plain) =>
    change(forwardPass(Number(x1), Number(x2), p as Parameters));
  expect(
    signature('forward-pass', (...[x1, x2, p]) =>
      answer(x1 ?? 0, x2 ?? 0, p ?? 0, ({ h1, h2 }) => ({ h1, h2, o1: h2 })),
    ),
  ).toBe('forward-pass: o1: = right h2');
  expect(
    signature('forward-pass', (...[x1, x2, p]) => answer(x1 ?? 0, x2 ?? 0, p ?? 0, ({ h1, h2 }) => ({ h1, h3: h2 }))),
  ).toBe('forward-pass: answer: extra-key; answer: missing-key');
});

test('powers of the factors that are no single slip are still counted as one idea', () => {
  const rooted = (...[x1, x2, y, p]: readonly Plain[]) => {
    const sample = [Number(x1), Number(x2), Number(y), p as Parameters] as const;
    const { h1 } = forwardPass(sample[0], sample[1], sample[3]);
    return 3 * lossGradients(...sample).w1 * Math.sqrt(h1);
  };
  expect(signature('backprop-w1', rooted)).toBe('backprop-w1: answer: = right · value:h1^0.5 3');
});

test('powers of the inputs are seen in the answer and in what it is off by', () => {
  const decayed = (w: Plain, g: Plain, rate: Plain) =>
    Number(w) - Number(rate) * Number(g) - 0.01 * Number(w) * Number(rate);
  expect(signature('gradient-descent-step', decayed as Exercise['reference'])).toBe(
    'gradient-descent-step: answer: = right + w^1 learning_rate^1 0.01',
  );
});

test('what is right, named or diagnosed has no signature', () => {
  for (const learner of [sigmoid, (z: Plain) => Number(z)]) {
    expect(reasons(exercise('sigmoid'), learner).signature).toBeNull();
  }
});

test('a signature is short, whatever was answered', () => {
  const long = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`key${i}`, 'x'.repeat(100)]));
  expect(reasons(exercise('sgd-step'), () => long).signature?.length).toBeLessThanOrEqual(300);
  expect(reasons(exercise('sgd-step'), () => ({ $: 'nan' })).signature).toBe('sgd-step: answer: kind object>nan');
});
