import fc from 'fast-check';
import { derivative, evaluate } from 'mathjs';
import { expect, test } from 'vitest';
import { gradients, tape } from '#grader/autograd/backward.ts';
import * as ops from '#grader/autograd/value.ts';

/** One expression twice: as text for mathjs, as a function of leaves for the autograd. */
interface Twin {
  text: string;
  value: (leaves: Record<'x' | 'y', ops.Value>) => ops.Operand;
}

const leafTwin: fc.Arbitrary<Twin> = fc.oneof(
  fc.constant<Twin>({ text: 'x', value: ({ x }) => x }),
  fc.constant<Twin>({ text: 'y', value: ({ y }) => y }),
  fc.integer({ min: 1, max: 30 }).map((tenths) => ({ text: `${tenths / 10}`, value: () => tenths / 10 })),
);

// Positive arguments for log, sqrt and powers; mathjs has no sigmoid, so it gets the formula.
const unary: [(a: string) => string, (a: ops.Operand) => ops.Value][] = [
  [(a) => `exp(${a})`, ops.exp],
  [(a) => `log(1 + (${a})^2)`, (a) => ops.log(ops.add(1, ops.pow(a, 2)))],
  [(a) => `sqrt(2 + (${a})^2)`, (a) => ops.sqrt(ops.add(2, ops.pow(a, 2)))],
  [(a) => `1 / (1 + exp(-(${a})))`, ops.sigmoid],
  [(a) => `tanh(${a})`, ops.tanh],
  [(a) => `(-(${a}))`, ops.neg],
];
const binary: [(a: string, b: string) => string, (a: ops.Operand, b: ops.Operand) => ops.Value][] = [
  [(a, b) => `(${a}) + (${b})`, ops.add],
  [(a, b) => `(${a}) - (${b})`, ops.sub],
  [(a, b) => `(${a}) * (${b})`, ops.mul],
  [(a, b) => `(${a}) / (1 + (${b})^2)`, (a, b) => ops.div(a, ops.add(1, ops.square(b)))],
  [(a, b) => `(1 + exp(${a}))^tanh(${b})`, (a, b) => ops.pow(ops.add(1, ops.exp(a)), ops.tanh(b))],
  [(a, b) => `(${a}) + (${b}) + 1`, (a, b) => ops.sum([a, b, 1])],
];

const { twin } = fc.letrec<{ twin: Twin }>((tie) => ({
  twin: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    leafTwin,
    fc
      .tuple(fc.constantFrom(...unary), tie('twin'))
      .map(([[text, op], a]): Twin => ({ text: text(a.text), value: (v) => op(a.value(v)) })),
    fc
      .tuple(fc.constantFrom(...binary), tie('twin'), tie('twin'))
      .map(([[text, op], a, b]): Twin => ({ text: text(a.text, b.text), value: (v) => op(a.value(v), b.value(v)) })),
  ),
}));

test('random expressions have the derivatives that mathjs finds symbolically, to 10 digits', () => {
  const coordinate = fc.double({ min: -2, max: 2, noNaN: true });
  const outcome = { compared: 0 };
  fc.assert(
    fc.property(twin, coordinate, coordinate, ({ text, value }, x, y) => {
      const v = ops.leaves({ x, y });
      const root = ops.add(value(v), 0);
      // Where e^e^x dwarfs the rest, neither side has digits left.
      fc.pre(tape(root).every((node) => Math.abs(node.data) < 1e3));
      const ours = gradients(root, v);
      for (const name of ['x', 'y'] as const) {
        const theirs: number = evaluate(derivative(text, name, { simplify: false }).toString(), { x, y });
        expect(Math.abs(ours[name] - theirs)).toBeLessThanOrEqual(1e-10 * Math.max(1, Math.abs(theirs)));
        outcome.compared++;
      }
    }),
    { numRuns: 400 },
  );
  expect(outcome.compared).toBeGreaterThan(500);
});
