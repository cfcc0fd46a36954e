import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { courseLayers, type Layers, mlpForward } from '#exercises/mlp.ts';
import { mlpGradients } from '#exercises/mlp-gradients.ts';
import { courseParameters, forwardPass } from '#exercises/network.ts';
import { lossGradients } from '#exercises/network-graph.ts';
import { plan } from '#grader/grade.ts';

test('the network of the course gives the same numbers as layers, or the exercises would contradict each other', () => {
  const { h1, h2, o1 } = forwardPass(0.8, -0.6, courseParameters);
  expect(mlpForward([0.8, -0.6], courseLayers()).activations).toEqual([[h1, h2], [o1]]);
  const { w1, w2, w3, w4, w5, w6, b1, b2, b3 } = lossGradients(0.8, -0.6, 1, courseParameters);
  const expected = [w1, w2, w3, w4, b1, b2, w5, w6, b3];
  const found = mlpGradients([0.8, -0.6], [1], courseLayers()).flatMap(({ w, b }) => [...w.flat(), ...b]);
  for (const [i, value] of found.entries()) expect(value).toBeCloseTo(expected[i] ?? Number.NaN, 14);
});

test('an input of one’s own that does not fit the layers has no answer instead of a made-up one', () => {
  for (const x of [[0.8], [0.8, -0.6, 1]]) {
    expect(mlpForward(x, courseLayers()).activations.at(-1)).toEqual([Number.NaN]);
    expect(mlpGradients(x, [1], courseLayers()).at(-1)?.b).toEqual([Number.NaN]);
  }
  expect(() => mlpGradients([0.8, -0.6], [1, 0], courseLayers())).toThrow(RangeError);
  const tables = [{ ana: [1, 2] }, { comet: [3, 4] }] as const;
  expect(() => exerciseBySlug('embedding-gradient')?.reference('ben', 'comet', 1, ...tables)).toThrow(RangeError);
});

test('layers of different widths are drawn in every submission, so that rows and columns cannot be mixed up unnoticed', () => {
  for (const slug of ['mlp-forward', 'mlp-backward', 'vanishing-gradient']) {
    const exercise = exerciseBySlug(slug);
    if (!exercise) throw new Error(`no exercise ${slug}`);
    for (let seed = 0; seed < 50; seed++) {
      const drawn = plan(exercise, `widths ${seed}`).filter(({ visible }) => !visible);
      const layers = drawn.flatMap(({ input }) => input.at(-1) as unknown as Layers);
      expect(layers.some(({ w }) => w.length > 1 && w.length !== w[0]?.length)).toBe(true);
    }
  }
});
