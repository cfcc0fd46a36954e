import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { chainFactors } from '#exercises/chain.ts';
import { forwardPass, type Parameters, parameterKeys, type Sample, sigmoid } from '#exercises/network.ts';
import type { Exercise } from '#grader/exercise.ts';
import { grade } from '#grader/grade.ts';
import { graphView } from '#grader/graph-view.ts';
import type { Output, Plain } from '#grader/plain.ts';
import type { CaseReport, JudgedQuantity } from '#grader/report.ts';
import type { Traced } from '#grader/sandbox/sandbox.ts';
import { judgeQuantities } from '#grader/trace/quantities.ts';
import { traced } from '#grader/trace/trace.ts';
import { sandboxOf, square } from '#tests/grader/square.ts';

function exercise(slug: string): Exercise {
  const found = exerciseBySlug(slug);
  if (!found) throw new Error(`no exercise ${slug}`);
  return found;
}

const w1 = exercise('backprop-w1');
const sample = w1.visible[0]?.input as Sample;

type Trace = Readonly<Record<string, Output>> | readonly (readonly [string, Output])[];

const entries = (trace: Trace): Traced[] =>
  [...(Array.isArray(trace) ? trace : Object.entries(trace))].map(([name, value]) => ({ name, value }));

interface Run {
  readonly trace: Trace;
  readonly output?: Output;
  readonly of?: Exercise;
  readonly input?: readonly Plain[];
  readonly verdict?: CaseReport['verdict'];
}

function judged({ trace, output, of = w1, input = of.visible[0]?.input ?? [], verdict = 'fail' }: Run) {
  const view = graphView(of, input);
  return view ? judgeQuantities(view, { trace: entries(trace), output, verdict }, of.tolerance) : [];
}

const line = (quantities: readonly JudgedQuantity[]) =>
  quantities.map(({ name, verdict }) => `${name} ${verdict}`).join(', ');

/** All numbers of ∂L/∂w1 as a learner would write them down, from a forward pass with its own activation. */
function written([x1, x2, y, p]: Sample, activation = sigmoid) {
  const { zH1, zH2, h1, h2, zO1, o1 } = forwardPass(x1, x2, p, activation);
  const [dL_do1, do1_dz, dz_dh1, dh1_dz, dz_dw1] = [-2 * (y - o1), o1 * (1 - o1), p.w5, h1 * (1 - h1), x1];
  const forward = { z_h1: zH1, h1, z_h2: zH2, h2, z_o1: zO1, o1, L: (y - o1) ** 2 };
  const backward = { dL_do1, do1_dz, dz_dh1, dh1_dz, dz_dw1 };
  return { trace: { ...forward, ...backward }, output: dL_do1 * do1_dz * dz_dh1 * dh1_dz * dz_dw1 };
}

test('one early slip is one first wrong quantity; all that is built on it merely follows', () => {
  const [x1, x2, y, p] = sample;
  // Forgot b1, and did everything else right with the number that came of it.
  const { trace, output } = written([x1, x2, y, { ...p, b1: 0 }]);
  expect(line(judged({ trace, output }))).toBe(
    'z_h1 first-wrong, h1 follows, z_h2 right, h2 right, z_o1 follows, o1 follows, L follows, dL_do1 follows, ' +
      'do1_dz_o1 follows, dz_o1_dh1 right, dh1_dz_h1 follows, dz_h1_dw1 right, dL_dw1 follows',
  );
});

test('a slip in the backward pass leaves the forward pass right', () => {
  const { trace, output } = written(sample);
  const wrong = { ...trace, dL_do1: trace.dL_do1 / 2 };
  const all = judged({ trace: wrong, output: output / 2 });
  expect(all.filter(({ verdict }) => verdict !== 'right').map(({ name, verdict }) => `${name} ${verdict}`)).toEqual([
    'dL_do1 first-wrong',
    'dL_dw1 follows',
  ]);
});

test('when all that was traced is right, the answer itself is where it goes wrong', () => {
  const { trace, output } = written(sample);
  const all = judged({ trace, output: -output });
  expect(all.at(-1)).toMatchObject({ name: 'dL_dw1', source: 'answer', yours: -output, verdict: 'first-wrong' });
  expect(all.slice(0, -1).every(({ verdict }) => verdict === 'right')).toBe(true);
});

test('two slips that have nothing to do with each other are both told, the second as wrong in itself', () => {
  const { trace } = written(sample);
  const all = judged({ trace: { z_h1: trace.z_h1 + 1, z_h2: trace.z_h2 + 1, o1: trace.o1 } });
  expect(line(all)).toBe('z_h1 first-wrong, z_h2 wrong, o1 right');
});

test('a wrong activation is told once, also for one who takes σ′ from the sum and one who takes it from the value', () => {
  const { trace } = written(sample, Math.tanh);
  const { h1, dh1_dz } = trace;
  const slope = sigmoid(trace.z_h1) * (1 - sigmoid(trace.z_h1));
  for (const each of [dh1_dz, slope]) {
    expect(line(judged({ trace: { h1, dh1_dz: each } }))).toMatch(/^h1 first-wrong, dh1_dz_h1 (follows|right)$/);
  }
});

test('a chain multiplied up from the weight follows as well as one multiplied down from the loss', () => {
  const c = chainFactors(...sample);
  const [x1, , , p] = sample;
  const slope = c.hiddenSlope * 2;
  const up = { dh1_dz: slope, dh1_dw1: slope * x1, dz_o1_dw1: slope * x1 * p.w5 };
  expect(line(judged({ trace: up }))).toBe('dh1_dz_h1 first-wrong, dh1_dw1 follows, dz_o1_dw1 follows');
  const down = {
    dL_do1: c.loss / 2,
    dL_dz_o1: (c.loss / 2) * c.outputSlope,
    dL_dh1: (c.loss / 2) * c.outputSlope * p.w5,
  };
  expect(line(judged({ trace: down }))).toBe('dL_do1 first-wrong, dL_dz_o1 follows, dL_dh1 follows');
});

test('quantities go by the names that learners give them, whatever the spelling', () => {
  const { trace } = written(sample);
  const names: Record<string, string> = {
    ...{
      h1: 'h1',
      H1: 'h1',
      zH1: 'z_h1',
      z1: 'z_h1',
      a1: 'h1',
      z3: 'z_o1',
      out: 'o1',
      y_hat: 'o1',
      ŷ: 'o1',
      loss: 'L',
    },
    ...{
      dL_do1: 'dL_do1',
      'dL/do1': 'dL_do1',
      '∂L/∂o1': 'dL_do1',
      dLdo1: 'dL_do1',
      d_loss_d_o1: 'dL_do1',
      dLoss_dpred: 'dL_do1',
    },
    ...{
      do1_dz: 'do1_dz_o1',
      dz_dh1: 'dz_o1_dh1',
      dz_dw1: 'dz_h1_dw1',
      grad_w1: 'dL_dw1',
      gradW1: 'dL_dw1',
      dL_dw6: 'dL_dw6',
    },
  };
  for (const [name, meant] of Object.entries(names)) {
    expect(judged({ trace: { [name]: trace.h1 } })[0]?.name, name).toBe(meant);
  }
  for (const name of ['', 'z', 'd', 'delta_h1', 'd_h1', 'dw1', 'dz_dx1', 'dL_dz', 'dL_dL', 'tmp', 'step_w1', 'dddd'])
    expect(judged({ trace: { [name]: 1 } }), name).toEqual([]);
});

test('an exercise whose statement speaks of deltas knows them by that name', () => {
  for (const [of, name] of [
    [exercise('backprop-all'), 'delta_o1'],
    [exercise('sgd-step'), 'delta_o'],
  ] as const)
    expect(judged({ of, trace: { [name]: 1, deltaH1: 1 } })[0]?.name).toBe('dL_dz_o1');
});

test('an update is judged through its gradient, its step and the new weight', () => {
  const of = exercise('sgd-step');
  const [x1, x2, y, p] = sample;
  const slope = (of.proofs.autograd(x1, x2, y, p, 1) as Parameters).w1 - p.w1;
  const input = [x1, x2, y, p, 0.5];
  const right = { grad_w1: -slope, step_w1: -slope / 2, w1_new: p.w1 + slope / 2 };
  expect(line(judged({ of, input, trace: right }))).toBe('dL_dw1 right, step_w1 right, new_w1 right');
  const wrong = { grad_w1: slope, step_w1: slope / 2, new_w1: p.w1 - slope / 2 };
  expect(line(judged({ of, input, trace: wrong }))).toBe('dL_dw1 first-wrong, step_w1 follows, new_w1 follows');
  const added = { grad_w1: -slope, step_w1: -slope / 2, new_w1: p.w1 - slope / 2 };
  expect(line(judged({ of, input, trace: added }))).toBe('dL_dw1 right, step_w1 right, new_w1 first-wrong');
});

test('a loss that only stands in is never judged, the step by its slope is', () => {
  const of = exercise('gradient-descent-step');
  const input = [1, 2, 0.5];
  const trace = { L: 7, step: 2, lr: 0.5 };
  expect(line(judged({ of, input, trace, output: -1 }))).toBe('learning_rate right, step_w first-wrong, new_w follows');
});

test('an answer of several quantities that build on each other needs no trace', () => {
  const of = exercise('forward-pass');
  const [x1, x2, , p] = sample;
  const { h2 } = forwardPass(x1, x2, p);
  const h1 = 0.5;
  const o1 = sigmoid(p.w5 * h1 + p.w6 * h2 + p.b3);
  const quantities = judged({ of, input: [x1, x2, p], trace: {}, output: { h1, h2, o1 } });
  expect(line(quantities)).toBe('h1 first-wrong, h2 right, o1 follows');
  expect(quantities[0]).toMatchObject({ source: 'answer', yours: 0.5, quantity: { kind: 'value', of: 'h1' } });
  // Nine new weights do not build on each other, one number says nothing new.
  expect(judged({ trace: {}, output: 1 })).toEqual([]);
  expect(judged({ of: exercise('sgd-step'), trace: {}, output: { w1: 1, w2: 2 } })).toEqual([]);
});

test('of nine gradients the bias next to the loss is told first, and what is built on its number follows', () => {
  const of = exercise('backprop-all');
  const answered = (id: string) => line(judged({ of, trace: {}, output: of.mutants[id]?.(...sample) ?? null }));
  expect(answered('missing-factor-2')).toBe(
    'dL_db3 first-wrong, dL_db2 follows, dL_dw4 follows, dL_dw3 follows, dL_dw6 follows, ' +
      'dL_db1 follows, dL_dw2 follows, dL_dw1 follows, dL_dw5 follows',
  );
  expect(answered('missing-hidden-sigmoid-derivative')).toBe(
    'dL_db3 right, dL_db2 first-wrong, dL_dw4 follows, dL_dw3 follows, dL_dw6 right, ' +
      'dL_db1 wrong, dL_dw2 follows, dL_dw1 follows, dL_dw5 right',
  );
  expect(answered('wrong-input')).toContain(
    'dL_dw6 first-wrong, dL_db1 right, dL_dw2 right, dL_dw1 right, dL_dw5 wrong',
  );
  expect(answered('bias-times-itself')).toBe(
    'dL_db3 first-wrong, dL_db2 wrong, dL_dw4 right, dL_dw3 right, dL_dw6 right, ' +
      'dL_db1 wrong, dL_dw2 right, dL_dw1 right, dL_dw5 right',
  );
});

test('a name traced again and again is right when it was right once', () => {
  const { h1 } = written(sample).trace;
  expect(
    judged({
      trace: [
        ['h1', 0.1],
        ['h1', h1],
        ['h1', 0.2],
      ],
    })[0],
  ).toMatchObject({ yours: h1, verdict: 'right' });
  expect(
    judged({
      trace: [
        ['h1', 0.1],
        ['h1', 0.2],
      ],
    })[0],
  ).toMatchObject({ yours: 0.1, verdict: 'first-wrong' });
});

test('in a case that passed, a name that is not right meant something else', () => {
  const { h1 } = written(sample).trace;
  expect(line(judged({ trace: { h1, h2: 7 }, verdict: 'pass' }))).toBe('h1 right');
});

test('whatever was traced is judged without a stumble', () => {
  const hostile: Output[] = [
    '0.5',
    null,
    true,
    [1],
    {},
    { $: 'nan' },
    { $: 'infinity' },
    { $: 'other', type: 'X' },
    1e308,
  ];
  for (const value of hostile) {
    const all = judged({ trace: { z_h1: value, h1: value, o1: value, dL_do1: value, dL_dw1: value } });
    expect(all.map(({ name }) => name)).toEqual(['z_h1', 'h1', 'o1', 'dL_do1', 'dL_dw1']);
    expect(all[0]).toMatchObject({ verdict: 'first-wrong', yours: value });
    expect(JSON.parse(JSON.stringify(all))).toEqual(all);
  }
  // What comes of NaN is NaN.
  expect(line(judged({ trace: { z_h1: { $: 'nan' }, h1: { $: 'nan' } } }))).toBe('z_h1 first-wrong, h1 follows');
  expect(judged({ trace: { z_h1: { $: 'integer', digits: '9'.repeat(400) } } })[0]?.verdict).toBe('first-wrong');
  const names = Array.from(
    { length: 200 },
    (_, i) => [`d${['L', 'o1', 'h1'][i % 3]}_d${parameterKeys[i % 9]}`, i] as const,
  );
  expect(judged({ trace: names }).length).toBeLessThanOrEqual(41);
});

test('everything a right program traces is right, whatever the input', () => {
  const number = fc.double({ min: -4, max: 4, noNaN: true });
  const parameters = fc.record(Object.fromEntries(parameterKeys.map((key) => [key, number])));
  fc.assert(
    fc.property(number, number, fc.constantFrom(0, 0.5, 1), parameters, (x1, x2, y, drawn) => {
      const input: Sample = [x1, x2, y, drawn as Parameters];
      const { trace, output } = written(input);
      const all = judged({ trace, output, input });
      expect(all).toHaveLength(13);
      expect(all.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
    }),
  );
});

test('a slip at any place is found there and nowhere else', () => {
  const { trace } = written(sample);
  const names = Object.keys(trace) as (keyof typeof trace)[];
  const weights = sample[3];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.double({ min: 0.1, max: 3, noNaN: true }), (slip, by) => {
      const off = (name: keyof typeof trace, value: number) => (name === slip ? value + by : value);
      const [x1, x2, y, p] = sample;
      const z_h1 = off('z_h1', p.w1 * x1 + p.w2 * x2 + p.b1);
      const z_h2 = off('z_h2', p.w3 * x1 + p.w4 * x2 + p.b2);
      const [h1, h2] = [off('h1', sigmoid(z_h1)), off('h2', sigmoid(z_h2))];
      const z_o1 = off('z_o1', p.w5 * h1 + p.w6 * h2 + p.b3);
      const o1 = off('o1', sigmoid(z_o1));
      const L = off('L', (y - o1) ** 2);
      const dL_do1 = off('dL_do1', -2 * (y - o1));
      const do1_dz = off('do1_dz', o1 * (1 - o1));
      const dz_dh1 = off('dz_dh1', weights.w5);
      const dh1_dz = off('dh1_dz', h1 * (1 - h1));
      const dz_dw1 = off('dz_dw1', x1);
      const slipped = { z_h1, h1, z_h2, h2, z_o1, o1, L, dL_do1, do1_dz, dz_dh1, dh1_dz, dz_dw1 };
      const output = dL_do1 * do1_dz * dz_dh1 * dh1_dz * dz_dw1;
      const all = judged({ trace: slipped, output });
      const wrong = all.filter(({ verdict }) => verdict === 'first-wrong' || verdict === 'wrong');
      const spelled = { do1_dz: 'do1_dz_o1', dz_dh1: 'dz_o1_dh1', dh1_dz: 'dh1_dz_h1', dz_dw1: 'dz_h1_dw1' };
      expect(wrong.map(({ name, verdict }) => [name, verdict])).toEqual([
        [Object.entries(spelled).find(([short]) => short === slip)?.[1] ?? slip, 'first-wrong'],
      ]);
    }),
  );
});

test('a report names the first wrong quantity, of a visible case when there is one', async () => {
  const of = exercise('forward-pass');
  const sandbox = sandboxOf((...input) => of.mutants['missing-output-activation']?.(...input) ?? null);
  const report = await grade(of, 'python', '', { seed: 'seed', sandbox });
  expect(report.firstWrong).toEqual({ name: 'o1', quantity: { kind: 'value', of: 'o1' }, case: 0 });
  expect(report.cases[0]?.quantities?.map(({ verdict }) => verdict)).toEqual(['right', 'right', 'first-wrong']);
  expect(report.cases.find(({ visible }) => !visible)?.quantities).toBeUndefined();
  const hiddenOnly = await grade({ ...of, visible: [] }, 'python', '', { seed: 'seed', sandbox });
  expect(hiddenOnly).toMatchObject({ firstWrong: { name: 'o1', case: 0 } });
  const right = await grade(of, 'python', '', { seed: 'seed', sandbox: sandboxOf(of.reference) });
  expect(right).toMatchObject({ verdict: 'pass', firstWrong: null });
});

test('without a graph, or with one that fails, nothing is said of quantities', () => {
  const graph = () => {
    throw new Error('no graph');
  };
  const cases: CaseReport[] = [
    {
      criterion: '',
      visible: true,
      verdict: 'fail',
      input: [3],
      expected: 9,
      output: 8,
      differences: [],
      trace: [],
      console: '',
    },
  ];
  for (const each of [square, { ...square, graph }]) expect(traced(each, cases)).toEqual({ cases, firstWrong: null });
});
