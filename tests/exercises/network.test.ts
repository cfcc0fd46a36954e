import { expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { drawUntil, forwardPass, type Parameters } from '#exercises/network.ts';
import { lossDifferences, lossGradients, lossGraph } from '#exercises/network-graph.ts';
import { tape } from '#grader/autograd/backward.ts';
import { plan } from '#grader/grade.ts';

const p: Parameters = { w1: 0.1, w2: 0.2, w3: 0.3, w4: -0.4, w5: 0.5, w6: 0.6, b1: 0, b2: 0, b3: -0.0875 };

test('the network is the one of the course, or every number in the lessons would be off', () => {
  const { zH1, zH2, h1, h2, o1 } = forwardPass(1, 1, p);
  expect(zH1).toBeCloseTo(0.3, 12);
  expect(zH2).toBeCloseTo(-0.1, 12);
  expect(h1).toBeCloseTo(0.574442516811659, 12);
  expect(h2).toBeCloseTo(0.47502081252106, 12);
  expect(o1).toBeCloseTo(1 / (1 + Math.exp(-(0.5 * h1 + 0.6 * h2 - 0.0875))), 12);
});

test('all nine gradients of the autograd are what the loss does when a parameter moves', () => {
  const exact = lossGradients(1, -0.5, 1, p);
  const measured = lossDifferences(1, -0.5, 1, p);
  for (const key of Object.keys(exact) as (keyof Parameters)[]) expect(exact[key]).toBeCloseTo(measured[key], 10);
});

test('the tape names every quantity of the network, so that feedback can name the first wrong one', () => {
  const labels = tape(lossGraph(0.8, -0.6, 1, p).L).map(({ label }) => label);
  expect(labels).toEqual(expect.arrayContaining(['w1', 'b3', 'z_h1', 'h1', 'z_h2', 'h2', 'z_o1', 'o1', 'L']));
});

test('no graded case drives a sum beyond ±10, where σ is too flat to tell right from wrong', () => {
  const beyond = exercises
    .filter(({ parameters }) => parameters.includes('p'))
    .flatMap((exercise) => Array.from({ length: 60 }, (_, i) => plan(exercise, `range ${i}`)).flat())
    .filter(({ input }) => {
      const found = input.find((value): value is Parameters => typeof value === 'object' && value !== null);
      const { zH1, zH2, zO1 } = forwardPass(Number(input[0]), Number(input[1]), found ?? p);
      return [zH1, zH2, zO1].some((z) => Math.abs(z) > 10);
    });
  expect(beyond).toEqual([]);
});

test('a generator that can never succeed says so instead of hanging a submission', () => {
  expect(() =>
    drawUntil(
      () => 1,
      () => false,
    ),
  ).toThrow('No usable case');
});
