import { expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { compare } from '#grader/compare.ts';
import { plainInputs } from '#grader/counterexample/plain-inputs.ts';
import type { Exercise } from '#grader/exercise.ts';
import { grade, plan } from '#grader/grade.ts';
import { finite, type Plain } from '#grader/plain.ts';
import type { Counterexample, Expression, Step } from '#grader/report.ts';
import type { Job, Sandbox } from '#grader/sandbox/sandbox.ts';
import { openEngine } from '#tests/grader/sandbox/javascript/open-engine.ts';
import { answered, completed, raised, sandboxOf, sent, square, withParts } from '#tests/grader/square.ts';

type Learner = (...input: readonly Plain[]) => Plain;

async function counterexample(exercise: Exercise, sandbox: Sandbox, source = ''): Promise<Counterexample | null> {
  return (await grade(exercise, 'typescript', source, { seed: 'seed', sandbox })).counterexample;
}

const numbers = (value: Plain): number[] =>
  typeof value === 'number' ? [value] : typeof value === 'object' && value ? Object.values(value).flatMap(numbers) : [];

/** Digits of a number without its zeros at either end. */
const digits = (value: number) =>
  String(Math.abs(value))
    .replace('.', '')
    .replace(/^0+|0+$/g, '').length;

/** What an expression comes to when its numbers are put in. */
function worth(expression: Expression): number {
  if ('quantity' in expression) return expression.value;
  if ('number' in expression) return expression.number;
  const operands = expression.operands.map(worth);
  const [a = Number.NaN, b = Number.NaN] = operands;
  const operations: Record<string, number> = {
    sum: operands.reduce((all, each) => all + each, 0),
    mul: operands.reduce((all, each) => all * each, 1),
    add: a + b,
    sub: a - b,
    div: a / b,
    pow: a ** b,
    exp: Math.exp(a),
    abs: Math.abs(a),
    sigmoid: 1 / (1 + Math.exp(-a)),
  };
  return operations[expression.op] ?? Number.NaN;
}

function last(steps: readonly Step[], name: string | undefined): number | undefined {
  return steps.findLast((step) => name === undefined || step.name === name)?.value;
}

/** Ideas that show only with an input none of the visible cases is shaped like: here, a long log. */
const needsAnotherShape: Readonly<Record<string, readonly string[]>> = { 'train-click-model': ['no-clipping'] };

test.each(exercises)(
  '$slug: every wrong idea that numbers alone can show has a counterexample a reader can follow',
  async (exercise) => {
    for (const [id, mutant] of Object.entries(exercise.mutants)) {
      const found = await counterexample(exercise, sandboxOf(mutant));
      if (needsAnotherShape[exercise.slug]?.includes(id)) {
        expect(found, id).toBeNull();
        continue;
      }
      if (!found) throw new Error(`${id} has no counterexample`);
      const { input, expected, output, differences, steps } = found;
      expect(
        numbers(input).every((number) => digits(number) <= 2 && Math.abs(number) <= 1000),
        id,
      ).toBe(true);
      expect(expected, id).toEqual(exercise.reference(...input));
      const answer = sent(mutant(...structuredClone(input)));
      expect(output, id).toEqual(answer);
      expect(compare(expected, answer, exercise.tolerance), id).toEqual(differences);
      expect(differences.length, id).toBeGreaterThan(0);
      for (const { expression, value } of steps) if (expression) expect(worth(expression)).toBeCloseTo(value, 12);
    }
  },
);

const withGraph = exercises.filter(({ graph }) => graph !== undefined);

test.each(withGraph)('$slug: the steps lead to the expected answer', async (exercise) => {
  const found = await counterexample(
    exercise,
    sandboxOf(() => 1e6),
  );
  if (!found) throw new Error('no counterexample');
  const { input, expected, steps } = found;
  expect(steps.length).toBeGreaterThan(1);
  // The slope of |y − o1| is 1 or −1, which no product gives.
  const unexplained = steps.flatMap(({ name, expression }) => (expression === null ? name : []));
  expect(unexplained).toEqual(exercise.slug === 'backprop-w5-absolute' ? ['dL_do1'] : []);
  const key = typeof expected === 'object' && expected ? Object.keys(expected)[0] : undefined;
  const wanted = key === undefined ? expected : numbers(expected)[0];
  const kind = exercise.graph?.(...input).answer.kind;
  const name = key !== undefined && kind !== 'values' ? `${kind === 'update' ? 'new_' : 'dL_d'}${key}` : key;
  expect(last(steps, name)).toBeCloseTo(Number(wanted), 12);
});

test('of several wrong entries the steps lead to the first', async () => {
  const exercise = exercises.find(({ slug }) => slug === 'sgd-step') ?? square;
  const wrong: Learner = (...input) => ({ ...(exercise.reference(...input) as Record<string, number>), w4: 9 });
  const found = await counterexample(exercise, sandboxOf(wrong));
  expect(found?.steps.map(({ name }) => name).slice(-4)).toEqual(['dz_h2_dw4', 'dL_dw4', 'step_w4', 'new_w4']);
  expect(found?.differences).toMatchObject([{ code: 'value', path: ['w4'], actual: 9 }]);
});

test('right programs never get one', async () => {
  for (const exercise of exercises) {
    expect(await counterexample(exercise, sandboxOf(exercise.reference))).toBeNull();
    expect(await counterexample(exercise, sandboxOf(exercise.proofs.autograd))).toBeNull();
  }
});

test('the references of the course answer every plain input, by all three ways alike', () => {
  for (const exercise of exercises) {
    const inputs = plainInputs(exercise);
    expect(inputs.length).toBeGreaterThan(10);
    expect(new Set(inputs.map((input) => JSON.stringify(input))).size).toBe(inputs.length);
    for (const input of inputs) {
      const expected = exercise.reference(...input);
      // Where there is no answer, as for the AUC of one class alone, nobody is asked.
      if (!finite(expected)) continue;
      const tolerance = { rtol: 1e-6, atol: 1e-7 };
      expect(compare(expected, exercise.proofs.autograd(...input), tolerance)).toEqual([]);
      expect(compare(expected, exercise.proofs.differences(...input), tolerance)).toEqual([]);
    }
  }
});

test('what is shown depends on the program alone, never on the cases that were drawn', async () => {
  for (const exercise of exercises) {
    const wrong = Object.values(exercise.mutants)[0] ?? (() => 0);
    const reports = await Promise.all(
      ['1', '2'].map((seed) => grade(exercise, 'python', '', { seed, sandbox: sandboxOf(wrong) })),
    );
    expect(reports[1]?.counterexample).toEqual(reports[0]?.counterexample);
    const hidden = plan(exercise, '1').filter(({ visible }) => !visible);
    expect(hidden.map(({ input }) => input)).not.toContainEqual(reports[0]?.counterexample?.input);
  }
});

test('a mistake that shows on no plain input gets none, and a case that raised is enough without one', async () => {
  expect(
    await counterexample(
      square,
      sandboxOf((x) => (Number(x) > 3 ? 0 : Number(x) ** 2)),
    ),
  ).toBeNull();
  const failing = sandboxOf(
    (x) => Number(x) ** 2,
    (run) => ({ ...run, status: 'runtime-error', calls: run.calls.with(1, raised) }),
  );
  expect(await counterexample(square, failing)).toBeNull();
  expect(failing.jobs).toHaveLength(1);
});

test('an input that goes wrong as the cases did comes before a plainer one that goes wrong otherwise', async () => {
  // At 0 this one answers NaN, which is not what is wrong with it elsewhere.
  const learner: Learner = (x) => (x === 0 ? { $: 'nan' } : Number(x) ** 2 + 1);
  expect(await counterexample(square, sandboxOf(learner))).toMatchObject({ input: [1], expected: 1, output: 2 });
});

test('where a plain input makes the program raise, its error is the counterexample when there is no better one', async () => {
  const only = (input: number) => (run: Awaited<ReturnType<Sandbox['run']>>, job: Job) => ({
    ...run,
    calls: run.calls.map((call, i) => (job.calls[i]?.[0] === input ? raised : call)),
  });
  const late: Learner = (x) => (Math.abs(Number(x)) > 3 ? 0 : Number(x) ** 2);
  const found = await counterexample(square, sandboxOf(late, only(2)));
  expect(found).toEqual({ input: [2], expected: 4, error: raised.error, differences: [], steps: [], quantities: [] });
  const early: Learner = (x) => Number(x) ** 2 + 1;
  expect(await counterexample(square, sandboxOf(early, only(0)))).toMatchObject({ input: [1], output: 2 });
});

test('code that is wrong only because it remembers earlier calls gets none', async () => {
  const counting: Sandbox = {
    run: async ({ calls }) => ({
      ...completed,
      calls: calls.map(([x], i) => answered(Number(x) ** 2 + (i > 0 ? 1 : 0))),
    }),
  };
  expect(await counterexample(square, counting)).toBeNull();
});

test('each run has half a second of its own, and the limits of the exercise otherwise', async () => {
  const sandbox = sandboxOf(() => 7);
  await counterexample(square, sandbox);
  expect(sandbox.jobs.map(({ limits }) => limits.timeMs)).toEqual([square.limits.timeMs, 500, 500]);
  expect(sandbox.jobs[1]).toMatchObject({ entry: 'squareOf', limits: { memoryBytes: square.limits.memoryBytes } });
});

test('whatever goes wrong while one is looked for, the grading stands', async () => {
  const wrong: Learner = () => 7;
  const afterwards = (change: (job: Job) => Promise<Awaited<ReturnType<Sandbox['run']>>>): Sandbox => {
    const first = sandboxOf(wrong);
    return { run: (job) => (first.jobs.length === 0 ? first.run(job) : change(job)) };
  };
  const broken = [
    afterwards(() => Promise.reject(new Error('closed'))),
    afterwards(async () => ({ ...completed, status: 'time-limit' })),
    afterwards(async () => ({ ...completed, status: 'internal-error' })),
    afterwards(async () => ({ ...completed, calls: [{ trace: [], console: '' }] })),
  ];
  for (const sandbox of broken) {
    const report = await grade(square, 'python', '', { seed: 'seed', sandbox });
    expect(report).toMatchObject({ verdict: 'fail', status: 'completed', counterexample: null });
  }
  const reference = (x: Plain) => {
    if (Math.abs(Number(x)) < 3) throw new RangeError('not for small ones');
    return Number(x) ** 2;
  };
  const visible = [{ criterion: 'positive', input: [4] }];
  expect(await counterexample(withParts({ reference, visible }), sandboxOf(wrong))).toBeNull();
  expect(await counterexample(withParts({ visible: [] }), sandboxOf(wrong))).toBeNull();
});

test('an exercise says which numbers its arguments may take; texts and truth values stay as they are', () => {
  const visible = [{ criterion: 'positive', input: [{ rate: 0.3, name: 'a', on: true }, [1.5, 2.5], 4] }];
  const parameters = ['options', 'list', 'epochs'];
  const inputs = plainInputs(withParts({ visible, parameters, plainNumbers: { rate: [0.1, 0.2], epochs: [1, 2] } }));
  expect(inputs[0]).toEqual([{ rate: 0.1, name: 'a', on: true }, [0, 0], 1]);
  for (const [options, list, epochs] of inputs) {
    expect(options).toMatchObject({ name: 'a', on: true });
    expect([0.1, 0.2]).toContain((options as { rate: number }).rate);
    expect(list).toHaveLength(2);
    expect([1, 2]).toContain(epochs);
  }
});

test('hostile programs, run for real, neither break the search nor get into what it shows', async () => {
  const engine = await openEngine();
  const sandbox: Sandbox = { run: async (job) => engine.run(job) };
  const exercise = exercises.find(({ slug }) => slug === 'sigmoid') ?? square;
  const right = readContent('sigmoid').solution.typescript.replaceAll('sigmoid', 'right');
  const bodies: Record<string, object | null> = {
    'return "0.5"': { input: [0], output: '0.5', differences: [{ code: 'kind', actual: 'text' }] },
    'return NaN': { input: [0], output: { $: 'nan' } },
    'return { $: "nan" }': { input: [0], differences: [{ code: 'kind' }] },
    'trace("t", z); trace("σ", "?"); return 2': { input: [0], output: 2, quantities: [{ name: 't' }, { name: 'σ' }] },
    'if (z === 0) throw new Error("zero"); return z > 9 ? 0 : right(z) + 1': { input: [1] },
    'if (z === 1) for (;;) {} return 7': { input: [0], output: 7 },
    'if (z === 0) for (;;) {} return 7': null,
  };
  for (const [body, found] of Object.entries(bodies)) {
    const source = `${right}\nfunction sigmoid(z: number): any { ${body} }`;
    const visible = exercise.visible.filter(({ input }) => input[0] !== 0);
    const got = await counterexample({ ...exercise, visible }, sandbox, source);
    if (found === null) expect(got, body).toBeNull();
    else expect(got, body).toMatchObject(found);
  }
});
