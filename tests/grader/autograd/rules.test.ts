import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradients } from '#grader/autograd/backward.ts';
import { gradcheck } from '#grader/autograd/gradcheck.ts';
import { type OpName, rules } from '#grader/autograd/rules.ts';
import * as ops from '#grader/autograd/value.ts';

type Derived = 'neg' | 'square' | 'mean';
type Leaves = Record<'a' | 'b', ops.Value>;

const expressions: Record<OpName | Derived, (leaves: Leaves) => ops.Value> = {
  add: ({ a, b }) => ops.add(a, b),
  sub: ({ a, b }) => ops.sub(a, b),
  mul: ({ a, b }) => ops.mul(a, b),
  div: ({ a, b }) => ops.div(a, b),
  pow: ({ a, b }) => ops.pow(ops.abs(a), b),
  max: ({ a, b }) => ops.max(a, b),
  exp: ({ a }) => ops.exp(a),
  log: ({ a }) => ops.log(ops.abs(a)),
  sqrt: ({ a }) => ops.sqrt(ops.abs(a)),
  abs: ({ a }) => ops.abs(a),
  sigmoid: ({ a }) => ops.sigmoid(a),
  tanh: ({ a }) => ops.tanh(a),
  relu: ({ a }) => ops.relu(a),
  sum: ({ a, b }) => ops.sum([a, b, a, 3]),
  neg: ({ a }) => ops.neg(a),
  square: ({ a }) => ops.square(a),
  mean: ({ a, b }) => ops.mean([a, b, b, 1]),
};

const points = [-4.2, -2.5, -1.1, -0.3, 0.2, 0.7, 1.3, 2.9, 5.1];

test.each(Object.keys(expressions))('the gradient of %s is what nudging its inputs shows', (name) => {
  const expression = expressions[name as OpName];
  for (const a of points) {
    // Shifted, so that max never sees equal operands.
    for (const b of points) expect(gradcheck(expression, { a, b: b + 0.05 }).error).toBeLessThan(1e-9);
  }
});

test('gradients stay right at any point away from kinks, not only at chosen ones', () => {
  const coordinate = fc.double({ min: 0.1, max: 4, noNaN: true });
  const signed = fc.tuple(coordinate, fc.boolean()).map(([size, negative]) => (negative ? -size : size));
  const op = fc.constantFrom(...Object.values(expressions));
  fc.assert(
    fc.property(op, signed, signed, (expression, a, b) => {
      fc.pre(Math.abs(a - b) > 0.01);
      expect(gradcheck(expression, { a, b }).error).toBeLessThan(1e-8);
    }),
    { numRuns: 500 },
  );
});

test('a negative base may be raised to a whole power', () => {
  expect(gradcheck(({ x }) => ops.pow(x, 3), { x: -2 }).error).toBeLessThan(1e-10);
  expect(gradients(ops.pow(ops.leaf(0), 0), {})).toEqual({});
  expect(rules.pow(0, 0)[1][0]).toBe(0);
  expect(rules.pow(0, 2)[1]).toEqual([0, 0]);
});

test('at a kink the gradient is the agreed one, as in PyTorch', () => {
  expect(rules.abs(0)[1]).toEqual([0]);
  expect(rules.relu(0)[1]).toEqual([0]);
  expect(rules.max(2, 2)[1]).toEqual([0.5, 0.5]);
});

test('sigmoid neither overflows nor loses its small side, however large |z| is', () => {
  expect(ops.sigmoid(1000).data).toBe(1);
  expect(ops.sigmoid(-1000).data).toBe(0);
  expect(ops.sigmoid(-700).data).toBeCloseTo(Math.exp(-700), 310);
  expect(ops.sigmoid(-700).data).toBeGreaterThan(0);
  for (const z of [-1000, -40, 40, 1000]) expect(Number.isFinite(ops.sigmoid(z).localGrads[0])).toBe(true);
  fc.assert(
    fc.property(fc.double({ min: -30, max: 30, noNaN: true }), (z) => {
      const a = ops.sigmoid(z);
      expect(a.localGrads[0]).toBe(a.data * (1 - a.data));
      expect(a.data + ops.sigmoid(-z).data).toBeCloseTo(1, 14);
    }),
  );
});
