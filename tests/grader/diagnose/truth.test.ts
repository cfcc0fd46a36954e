import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { backward, tape } from '#grader/autograd/backward.ts';
import { label, leaf, leaves, mul, square, sub } from '#grader/autograd/value.ts';
import type { Exercise, Graph } from '#grader/exercise.ts';
import { plan } from '#grader/grade.ts';
import type { Plain } from '#grader/plain.ts';
import type { Diagnosis, Factor } from '#grader/report.ts';
import { diagnosed, line } from '#tests/grader/diagnose/submitted.ts';
import { withParts } from '#tests/grader/square.ts';

/** The numbers that a graph gives names to, read off it by other means than the diagnosis does. */
function numbersOf(graph: Graph) {
  const nodes = new Map(
    [...tape(graph.result), ...Object.values(graph.variables)].map((node) => [node.label, node] as const),
  );
  const node = (name: string) => {
    const found = nodes.get(name);
    if (!found) throw new Error(`no ${name}`);
    return found;
  };
  const value = (name: string) => node(name).data;
  const slope = (of: string, by: string) => backward(node(of)).get(node(by)) ?? 0;
  const sigmoid = (z: number) => 1 / (1 + Math.exp(-z));
  const factor = (each: Factor): number => {
    switch (each.kind) {
      case 'number':
        return each.value;
      case 'derivative':
        return slope(each.of, each.by);
      case 'value':
        return value(each.of);
      case 'complement':
        return 1 - value(each.of);
      case 'difference':
        return value(each.of) - value(each.minus);
      case 'slope-at-activation':
        return sigmoid(value(each.of)) * (1 - sigmoid(value(each.of)));
      case 'rule-at-sum':
        return value(each.of) * (1 - value(each.of));
      case 'tanh-slope':
        return 1 - value(each.of) ** 2;
    }
  };
  return { value, slope, factor };
}

const graphOf = ({ graph }: Exercise, input: readonly Plain[]) => {
  const found = graph?.(...structuredClone(input));
  if (!found) throw new Error('no graph');
  return found;
};

/** What somebody would return of whom the diagnosis is true. */
function answerBy(diagnosis: Diagnosis, exercise: Exercise, input: readonly Plain[]): number {
  const { slope, factor, value } = numbersOf(graphOf(exercise, input));
  const { code, target, of, negated } = diagnosis;
  const right = slope('L', code === 'gradient-of' && of !== null ? of : target);
  const product = diagnosis.factors.reduce((all, each) => all * factor(each.factor) ** each.exponent, right);
  const gradient = (negated ? -1 : 1) * (diagnosis.value ?? 1) * product;
  return code === 'returns-value' ? value(target) - gradient : gradient;
}

const names = ['x1', 'x2', 'w1', 'w3', 'w5', 'w6', 'b1', 'h1', 'h2', 'o1', 'z_h1', 'z_o1', 'y'] as const;
const derivatives = [
  ['L', 'o1'],
  ['o1', 'z_o1'],
  ['h1', 'z_h1'],
] as const;
const factors: readonly Factor[] = [
  ...names.filter((name) => name !== 'y').map((of): Factor => ({ kind: 'value', of })),
  ...derivatives.map(([of, by]): Factor => ({ kind: 'derivative', of, by })),
  ...['o1', 'h1', 'h2'].map((of): Factor => ({ kind: 'complement', of })),
  ...['o1', 'h1'].map((of): Factor => ({ kind: 'slope-at-activation', of })),
  ...['z_o1', 'z_h1'].map((of): Factor => ({ kind: 'rule-at-sum', of })),
  ...['o1', 'h1'].map((of): Factor => ({ kind: 'tanh-slope', of })),
  { kind: 'difference', of: 'o1', minus: 'y' },
  { kind: 'number', value: 2 },
  { kind: 'number', value: 3 },
];

const powers = fc.uniqueArray(fc.record({ at: fc.nat(factors.length - 1), exponent: fc.constantFrom(-1, 1) }), {
  minLength: 1,
  maxLength: 4,
  selector: ({ at }) => at,
});
const close = (a: number, b: number) => Math.abs(a - b) <= 1e-8 + 1e-5 * Math.max(Math.abs(a), Math.abs(b));

test.each(['backprop-w1', 'backprop-w5'])(
  '%s: whatever factors were multiplied in or left out, what is told of them is true of cases it was not told from',
  (slug) => {
    const exercise = exerciseBySlug(slug);
    if (!exercise) throw new Error(slug);
    let told = 0;
    fc.assert(
      fc.property(powers, fc.boolean(), fc.nat(), (changes, negated, seed) => {
        const learner: Exercise['reference'] = (...input) => {
          const { factor } = numbersOf(graphOf(exercise, input));
          const right = Number(exercise.reference(...input)) * (negated ? -1 : 1);
          return changes.reduce((all, { at, exponent }) => all * factor(factors[at] as Factor) ** exponent, right);
        };
        const diagnosis = diagnosed(exercise, learner, `told ${seed}`);
        if (!diagnosis) return;
        told++;
        for (const { input, visible } of plan(exercise, `fresh ${seed}`)) {
          if (!visible)
            expect(close(answerBy(diagnosis, exercise, input), Number(learner(...input))), line(diagnosis)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
    // Silence would be true as well, and of no use.
    expect(told).toBeGreaterThan(20);
  },
);

/** ∂(y − w·x)²/∂w, with x and w the same number in every case. */
const twins: Exercise = withParts({
  graph: (x, w, y) => {
    const variables = leaves({ w: Number(w) });
    const o = label(mul(leaf(Number(x), 'x'), variables.w), 'o');
    return {
      result: label(square(sub(leaf(Number(y), 'y'), o)), 'L'),
      variables,
      answer: { kind: 'gradient', target: 'w' },
    };
  },
  mutants: {},
  reference: (x, w, y) => -2 * (Number(y) - Number(x) * Number(w)) * Number(x),
  visible: [],
  hidden: [
    {
      criterion: 'positive',
      count: 5,
      generate: (random) => {
        const both = random.float(0.6, 0.9);
        return [both, both, random.float(2, 3)];
      },
    },
  ],
});

test('where two explanations are equally good nothing is told, for either may be the wrong one', () => {
  const times =
    (factor: (x: number, y: number) => number): Exercise['reference'] =>
    (x, w, y) =>
      Number(twins.reference(x, w, y)) * factor(Number(x), Number(y));
  // x taken twice, or w put in: who knows?
  expect(
    line(
      diagnosed(
        twins,
        times((x) => x),
      ),
    ),
  ).toBe('-');
  expect(
    line(
      diagnosed(
        twins,
        times((_x, y) => y),
      ),
    ),
  ).toBe('extra-factor w: value:y^1');
});
