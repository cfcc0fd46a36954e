import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backward, gradients, tape } from '#grader/autograd/backward.ts';
import {
  add,
  exp,
  label,
  leaf,
  leaves,
  mul,
  neg,
  sigmoid,
  sub,
  sum,
  tanh,
  type Value,
} from '#grader/autograd/value.ts';

const number = fc.double({ min: -3, max: 3, noNaN: true });

/** Some smooth function of two variables in which both are used more than once. */
const someLoss = ({ x, y }: Record<'x' | 'y', Value>): Value => add(mul(tanh(mul(x, y)), x), exp(sub(y, x)));

test('a variable used twice collects the gradient of both uses', () => {
  fc.assert(
    fc.property(number, (data) => {
      const x = leaf(data);
      expect(gradients(mul(x, x), { x }).x).toBeCloseTo(2 * data, 14);
      expect(gradients(add(x, x), { x }).x).toBe(2);
    }),
  );
});

test('differentiating is linear: ∂(α·f + β·g) = α·∂f + β·∂g', () => {
  fc.assert(
    fc.property(number, number, number, number, (a, b, alpha, beta) => {
      const v = leaves({ x: a, y: b });
      const [f, g] = [someLoss(v), sigmoid(mul(v.x, v.y))];
      const whole = gradients(add(mul(alpha, f), mul(beta, g)), v);
      const [df, dg] = [gradients(f, v), gradients(g, v)];
      expect(whole.x).toBeCloseTo(alpha * df.x + beta * dg.x, 6);
      expect(whole.y).toBeCloseTo(alpha * df.y + beta * dg.y, 6);
    }),
  );
});

test('the gradient of a sum is the sum of the gradients', () => {
  fc.assert(
    fc.property(fc.array(number, { minLength: 1, maxLength: 8 }), (data) => {
      const x = leaf(0.7);
      const terms = data.map((factor) => tanh(mul(factor, x)));
      const parts = terms.map((term) => gradients(term, { x }).x);
      expect(gradients(sum(terms), { x }).x).toBeCloseTo(
        parts.reduce((total, part) => total + part, 0),
        10,
      );
    }),
  );
});

test('asking twice gives the same answer and leaves the expression as it was', () => {
  fc.assert(
    fc.property(number, number, (x, y) => {
      const v = leaves({ x, y });
      const loss = someLoss(v);
      const before = structuredClone(loss);
      const first = gradients(loss, v);
      expect(gradients(loss, v)).toEqual(first);
      expect(loss).toEqual(before);
    }),
  );
});

test('a leaf the result does not depend on has gradient 0, and a result differentiated by itself 1', () => {
  const [x, y] = [leaf(2), leaf(3)];
  expect(gradients(neg(x), { x, y })).toEqual({ x: -1, y: 0 });
  expect(gradients(x, { x })).toEqual({ x: 1 });
});

test('a training run of 100,000 steps can be differentiated without running out of stack', () => {
  const x = leaf(1);
  let value: Value = x;
  for (let i = 0; i < 100_000; i++) value = add(value, mul(0.00001, x));
  expect(gradients(value, { x }).x).toBeCloseTo(2, 9);
});

test('doubling a node sixty times visits it once each time, not 2^60 times', () => {
  const x = leaf(1);
  let value: Value = x;
  for (let i = 0; i < 60; i++) value = add(value, value);
  expect(gradients(value, { x }).x).toBe(2 ** 60);
});

test('the tape lists operands before results and keeps the names of quantities with their local derivatives', () => {
  const { w, x, b } = leaves({ w: 0.5, x: 2, b: -1 });
  const z = label(add(mul(w, x), b), 'z');
  const a = label(sigmoid(z), 'a');
  const loss = label(mul(a, a), 'L');
  const order = tape(loss);
  for (const [at, node] of order.entries()) {
    for (const parent of node.parents) expect(order.indexOf(parent)).toBeLessThan(at);
  }
  expect(new Set(order).size).toBe(order.length);
  const named = order.filter((node) => node.label);
  expect(named.map((node) => node.label)).toEqual(['w', 'x', 'b', 'z', 'a', 'L']);
  expect(a.parents[0]?.label).toBe('z');
  expect(a.localGrads).toEqual([0.25]);
  expect(backward(loss).get(z)).toBe(0.25);
  expect(() => label(w, 'other')).toThrow(RangeError);
});

test('constants have no gradient, so 0·∞ in an exponent cannot spoil a result', () => {
  const grads = backward(mul(leaf(-2), 3));
  expect([...grads.keys()].map((node) => node.op)).toEqual(['mul', 'leaf']);
});
