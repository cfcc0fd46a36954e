import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chainWalk, type Goal } from '#components/figures/parts/chain-walk.ts';
import { chainFactors } from '#exercises/chain.ts';
import { courseParameters, type Parameters, parametersFrom } from '#exercises/network.ts';
import { lossDifferences } from '#exercises/network-graph.ts';

const real = fc.double({ min: -2, max: 2, noNaN: true });
const parameters = fc.array(real, { minLength: 9, maxLength: 9 }).map((drawn): Parameters => {
  const left = [...drawn];
  return parametersFrom(() => left.pop() ?? 0);
});
const goals: readonly Goal[] = ['w5', 'w1'];

test('each factor of a walk is the one derived by hand, and the product at its end the measured slope', () => {
  fc.assert(
    fc.property(real, real, real, parameters, (x1, x2, y, p) => {
      const { loss, outputSlope, hiddenSlope, h1 } = chainFactors(x1, x2, y, p);
      const byHand = { w5: [loss, outputSlope, h1], w1: [loss, outputSlope, p.w5, hiddenSlope, x1] };
      const measured = lossDifferences(x1, x2, y, p);
      for (const goal of goals) {
        const { links } = chainWalk(goal, x1, x2, y, p);
        let product = 1;
        for (const [i, link] of links.entries()) {
          expect(link.factor).toBeCloseTo(byHand[goal][i] ?? Number.NaN, 9);
          product *= link.factor;
          expect(link.product).toBeCloseTo(product, 9);
        }
        expect(product).toBeCloseTo(measured[goal], 8);
      }
    }),
    { numRuns: 200 },
  );
});

test('on the course’s example the walks lead to the numbers of the lesson', () => {
  const shown = (goal: Goal) => {
    const { links } = chainWalk(goal, 0.8, -0.6, 1, courseParameters);
    return [...links.map(({ factor }) => factor), links.at(-1)?.product ?? 0].map((value) => value.toPrecision(4));
  };
  expect(shown('w5')).toEqual(['-0.2593', '0.1128', '0.7824', '-0.02289']);
  expect(shown('w1')).toEqual(['-0.2593', '0.1128', '1.600', '0.1702', '0.8000', '-0.006375']);
});
