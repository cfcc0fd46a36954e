import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { forwardPass, type Parameters, parametersFrom } from '#exercises/network.ts';
import { lossGradients } from '#exercises/network-graph.ts';
import { label, leaf, leaves, mul, square, sub } from '#grader/autograd/value.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Plain } from '#grader/plain.ts';
import { diagnosed, line } from '#tests/grader/diagnose/submitted.ts';
import { withParts } from '#tests/grader/square.ts';

const exercise = (slug: string): Exercise => {
  const found = exerciseBySlug(slug);
  if (!found) throw new Error(slug);
  return found;
};
const [toW1, toW5, sgd, descent] = ['backprop-w1', 'backprop-w5', 'sgd-step', 'gradient-descent-step'].map(
  exercise,
) as [Exercise, Exercise, Exercise, Exercise];

type OnSample = (x1: number, x2: number, y: number, p: Parameters) => number;
const learner = (compute: OnSample) => compute as unknown as Exercise['reference'];

/** A learner whose gradient by `key` is the right one times something. */
const times = (key: keyof Parameters, factor: OnSample) =>
  learner((x1, x2, y, p) => lossGradients(x1, x2, y, p)[key] * factor(x1, x2, y, p));

const told = (of: Exercise, factor: OnSample, seed?: string) =>
  line(diagnosed(of, times(of === toW1 ? 'w1' : 'w5', factor), seed));

test('a missing, a doubled and a foreign factor are found that no mutant has', () => {
  expect(told(toW1, (x1, x2, _y, p) => 1 / (1 - forwardPass(x1, x2, p).h1))).toBe(
    'missing-factor w1: complement:h1^-1',
  );
  expect(told(toW1, (_x1, _x2, _y, p) => p.w5)).toBe('extra-factor w1: value:w5^1');
  expect(told(toW1, (_x1, x2) => x2)).toBe('extra-factor w1: value:x2^1');
  expect(told(toW5, (_x1, _x2, _y, p) => p.w3)).toBe('extra-factor w5: value:w3^1');
});

test('two and three factors at once are found, and the sign with them', () => {
  const slopes: OnSample = (x1, x2, _y, p) => {
    const { h1, o1 } = forwardPass(x1, x2, p);
    return 1 / (h1 * (1 - h1) * o1 * (1 - o1));
  };
  expect(told(toW1, slopes)).toBe('missing-factor w1: d:o1/z_o1^-1 d:h1/z_h1^-1');
  expect(told(toW1, (...s) => -slopes(...s))).toBe('missing-factor w1: d:o1/z_o1^-1 d:h1/z_h1^-1 negated');
  expect(told(toW1, (...s) => slopes(...s) / s[3].w5)).toBe('missing-factor w1: d:o1/z_o1^-1 value:w5^-1 d:h1/z_h1^-1');
});

test('half the slope of the output neuron’s sigmoid is told from the whole', () => {
  expect(told(toW5, (x1, x2, _y, p) => 1 / forwardPass(x1, x2, p).o1)).toBe('missing-factor w5: value:o1^-1');
});

test('another slope in the place of the sigmoid’s is told as the rule that was used', () => {
  const rule = (z: number, a: number) => (z * (1 - z)) / (a * (1 - a));
  expect(told(toW5, (x1, x2, _y, p) => rule(forwardPass(x1, x2, p).zO1, forwardPass(x1, x2, p).o1))).toBe(
    'wrong-factor w5: d:o1/z_o1^-1 rule-at-sum:z_o1^1',
  );
  expect(told(toW1, (x1, x2, _y, p) => 1 + 1 / forwardPass(x1, x2, p).h1)).toBe(
    'wrong-factor w1: d:h1/z_h1^-1 tanh-slope:h1^1',
  );
});

test('dividing by a factor is not the same as leaving it out', () => {
  expect(told(toW1, (x1) => 1 / x1 ** 2)).toBe('inverted-factor w1: value:x1^-2');
  expect(told(toW1, (_x1, x2) => 1 / x2)).toBe('extra-factor w1: value:x2^-1');
});

test('a plain number is told as one, unless it is a factor of the chain', () => {
  expect(told(toW1, () => 3)).toBe('constant w1: 3');
  expect(told(toW1, () => 0.25)).toBe('constant w1: 0.25');
  expect(told(toW1, () => -2 / 3)).toBe(`constant w1: ${-2 / 3}`);
  expect(told(toW1, () => -0.5)).toBe('missing-factor w1: n:2^-1 negated');
  expect(told(toW1, () => 1.2345)).toBe('-');
});

test('the derivative by another variable, or by what lies on the way, is recognised with either sign', () => {
  const by = (key: keyof Parameters, sign = 1) =>
    line(
      diagnosed(
        toW1,
        learner((x1, x2, y, p) => sign * lossGradients(x1, x2, y, p)[key]),
      ),
    );
  expect(by('w4')).toBe('gradient-of w1: w4');
  expect(by('w6', -1)).toBe('gradient-of w1: w6 negated');
  expect(by('b3')).toBe('gradient-of w1: z_o1');
  expect(by('b2')).toBe('gradient-of w1: b2');
});

test('nothing is said of answers that are no such product, or of a starter’s zero', () => {
  expect(told(toW1, () => 0)).toBe('-');
  expect(told(toW1, (x1, x2) => x1 + x2)).toBe('-');
  expect(told(toW1, (_x1, _x2, _y, p) => 1 + p.w5 / 10)).toBe('-');
  expect(
    line(
      diagnosed(
        toW1,
        learner((x1, x2, y, p) => lossGradients(x1, x2, y, p).w1 + 0.1),
      ),
    ),
  ).toBe('-');
});

test('random nonsense is never explained', () => {
  const exponent = fc
    .double({ min: -2, max: 2, noNaN: true })
    .filter((e) => Math.abs(e * 2 - Math.round(e * 2)) > 0.01);
  fc.assert(
    fc.property(exponent, exponent, (a, b) => {
      expect(told(toW1, (x1, _x2, _y, p) => Math.abs(x1) ** a * Math.abs(p.w5) ** b)).toBe('-');
    }),
    { numRuns: 50 },
  );
});

test('rounding does not hide an explanation, a slip in a single case does', () => {
  const missing: OnSample = (_x1, _x2, _y, p) => 1 / p.w5;
  expect(told(toW1, (...s) => missing(...s) * (1 + 1e-8))).toBe('missing-factor w1: value:w5^-1');
  let calls = 0;
  expect(told(toW1, (...s) => missing(...s) * (++calls === 7 ? 1.001 : 1))).toBe('-');
});

test('an update is read through its learning rate', () => {
  const stepped = (compute: (w: number, g: number, rate: number) => number) =>
    line(diagnosed(descent, compute as unknown as Exercise['reference']));
  expect(stepped((w, g, rate) => w - rate * rate * g)).toBe('extra-factor w: value:learning_rate^1');
  expect(stepped((w, _g, rate) => w - rate)).toBe('missing-factor w: value:gradient^-1');
  expect(stepped((w, g, rate) => w * (1 - rate * g))).toBe('extra-factor w: value:w^1');
  expect(stepped((w, g) => w + g)).toBe('missing-factor w: value:learning_rate^-1 negated');
  expect(stepped((_w, g, rate) => 2 * rate * g)).toBe('-');
  expect(stepped((w) => w)).toBe('-');
});

type Update = (p: Parameters, g: Parameters, rate: number, key: keyof Parameters) => number;
const updated = (compute: Update) =>
  line(
    diagnosed(sgd, ((x1: number, x2: number, y: number, p: Parameters, rate: number) => {
      const g = lossGradients(x1, x2, y, p);
      return parametersFrom((key) => compute(p, g, rate, key));
    }) as unknown as Exercise['reference']),
  );

test('an answer with many entries gets one explanation for all, or none', () => {
  const right: Update = (p, g, rate, key) => p[key] - rate * g[key];
  expect(updated((p, g, rate, key) => (key === 'w2' ? p.w2 + rate * g.w2 : right(p, g, rate, key)))).toBe(
    'sign w2: negated',
  );
  expect(updated((p, g, rate, key) => p[key] - 3 * rate * g[key])).toBe('constant w1 (w2 w3 w4 w5 w6 b1 b2 b3): 3');
  expect(updated((p, g, rate, key) => (key.startsWith('b') ? p[key] : right(p, g, rate, key)))).toBe(
    'unchanged b1 (b2 b3)',
  );
  // Two slips of different kinds have no common name, and a copy of the old parameters is no slip at all.
  expect(updated((p, g, rate, key) => p[key] + (key === 'w1' ? 1 : -3) * rate * g[key])).toBe('-');
  expect(updated((p, _g, _rate, key) => p[key])).toBe('-');
});

test('the step is negative where the loss falls, which is the same explanation', () => {
  expect(updated((p, g, rate, key) => p[key] - rate * rate * g[key])).toBe(
    'extra-factor w1 (w2 w3 w4 w5 w6 b1 b2 b3): value:learning_rate^1',
  );
});

/** ∂(y − w·x)²/∂w with an input of the test's choosing. */
function line2(x: () => number): Exercise {
  const graph = (input: Plain, w: Plain, y: Plain) => {
    const variables = leaves({ w: Number(w) });
    const o = label(mul(leaf(Number(input), 'x'), variables.w), 'o');
    const result = label(square(sub(leaf(Number(y), 'y'), o)), 'L');
    return { result, variables, answer: { kind: 'gradient' as const, target: 'w' } };
  };
  return withParts({
    graph,
    mutants: {},
    reference: (input, w, y) => -2 * (Number(y) - Number(input) * Number(w)) * Number(input),
    visible: [],
    hidden: [
      {
        criterion: 'positive',
        count: 5,
        generate: (random) => [x(), random.float(0.3, 0.9), random.float(2, 3)],
      },
    ],
  });
}

test('where a factor is as good as ½ in all cases nobody can tell it from a missing 2, so nothing is said', () => {
  const halved: Exercise['reference'] = (x, w, y) => -(Number(y) - Number(x) * Number(w)) * Number(x);
  expect(
    line(
      diagnosed(
        line2(() => 0.7),
        halved,
      ),
    ),
  ).toBe('missing-factor w: n:2^-1');
  expect(
    line(
      diagnosed(
        line2(() => 0.5),
        halved,
      ),
    ),
  ).toBe('-');
  const withoutX: Exercise['reference'] = (x, w, y) => -2 * (Number(y) - Number(x) * Number(w));
  expect(
    line(
      diagnosed(
        line2(() => 0.7),
        withoutX,
      ),
    ),
  ).toBe('missing-factor w: value:x^-1');
  expect(
    line(
      diagnosed(
        line2(() => 0.5001),
        withoutX,
      ),
    ),
  ).toBe('-');
  expect(
    line(
      diagnosed(
        line2(() => 1),
        withoutX,
      ),
    ),
  ).toBe('-');
});

test('a variable that is used twice has no single chain, and is not explained by one', () => {
  const twice = withParts({
    mutants: {},
    reference: (x) => 2 * Number(x),
    graph: (x) => {
      const variables = leaves({ x: Number(x) });
      return {
        result: label(mul(variables.x, variables.x), 'L'),
        variables,
        answer: { kind: 'gradient', target: 'x' },
      };
    },
  });
  expect(line(diagnosed(twice, (x) => Number(x)))).toBe('constant x: 0.5');
  const diagnosis = diagnosed(twice, (x) => 2 * Number(x) ** 2);
  expect(diagnosis?.chain).toEqual([]);
});

test('an answer of another shape, or an exercise without a graph, is left alone', () => {
  expect(line(diagnosed(toW1, () => 'text'))).toBe('-');
  expect(line(diagnosed(sgd, () => ({ w1: 1 })))).toBe('-');
  expect(line(diagnosed(sgd, () => [1, 2]))).toBe('-');
  expect(line(diagnosed(withParts({ mutants: {} }), (x) => 2 * Number(x)))).toBe('-');
});

test('a diagnosis is plain data that survives storing, and names no number of a hidden case', () => {
  const diagnosis = diagnosed(
    toW1,
    times('w1', (_x1, _x2, _y, p) => 1 / p.w5),
  );
  expect(JSON.parse(JSON.stringify(diagnosis))).toEqual(diagnosis);
  expect(JSON.stringify(diagnosis)).not.toMatch(/\d\.\d/);
  expect(diagnosis?.chain.map(({ id, of, by, op }) => [id, of, by, op])).toEqual([
    ['d:L/o1', 'L', 'o1', 'pow'],
    ['d:o1/z_o1', 'o1', 'z_o1', 'sigmoid'],
    ['value:w5', 'z_o1', 'h1', 'mul'],
    ['d:h1/z_h1', 'h1', 'z_h1', 'sigmoid'],
    ['value:x1', 'z_h1', 'w1', 'mul'],
  ]);
});
