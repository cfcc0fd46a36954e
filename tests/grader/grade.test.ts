import { expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { grade } from '#grader/grade.ts';
import type { Plain } from '#grader/plain.ts';
import { type RunStatus, runStatuses } from '#grader/sandbox/sandbox.ts';
import { answered, raised, sandboxOf, square, withParts } from '#tests/grader/square.ts';

const right = (x: unknown) => Number(x) ** 2;
const wrong = (x: unknown) => Number(x) ** 2 + 1;
const gradeWith = (sandbox: ReturnType<typeof sandboxOf>, exercise = square) =>
  grade(exercise, 'typescript', 'source', { seed: 'seed', sandbox });

test('a right submission passes every case and scores exactly 1', async () => {
  const report = await gradeWith(sandboxOf(right));
  expect(report).toMatchObject({ status: 'completed', verdict: 'pass', score: 1, misconception: null, error: null });
  expect(report.rubric).toEqual([
    { id: 'positive', points: 6, earned: 6 },
    { id: 'negative', points: 4, earned: 4 },
  ]);
  expect(report.cases.map(({ visible }) => visible)).toEqual([true, true, false, false, false, false, false]);
  expect(report.cases.every(({ verdict, differences }) => verdict === 'pass' && differences.length === 0)).toBe(true);
});

test('the sandbox is given inputs and limits, never an expected answer', async () => {
  const sandbox = sandboxOf(right);
  const report = await gradeWith(sandbox);
  expect(sandbox.jobs).toEqual([
    {
      language: 'typescript',
      source: 'source',
      entry: 'squareOf',
      calls: report.cases.map(({ input }) => input),
      limits: square.limits,
    },
  ]);
});

test('a seed draws the same cases again, another seed other ones', async () => {
  const [first, again, other] = await Promise.all(
    ['a', 'a', 'b'].map((seed) => grade(square, 'python', '', { seed, sandbox: sandboxOf(right) })),
  );
  expect(again).toEqual(first);
  expect(first?.seed).toBe('a');
  expect(other?.cases.slice(0, 2)).toEqual(first?.cases.slice(0, 2));
  expect(other?.cases.slice(2)).not.toEqual(first?.cases.slice(2));
});

test('points are shared by the cases of a criterion', async () => {
  const report = await gradeWith(sandboxOf((x) => (x === 3 ? 10 : right(x))));
  expect(report).toMatchObject({ verdict: 'fail', status: 'completed', score: 0.8 });
  expect(report.rubric).toEqual([
    { id: 'positive', points: 6, earned: 4 },
    { id: 'negative', points: 4, earned: 4 },
  ]);
  expect(report.cases[0]).toMatchObject({ verdict: 'fail', output: 10, differences: [{ code: 'value', delta: 1 }] });
});

const parts = withParts({
  rubric: [
    { id: 'values', points: 3, keys: ['a', 'b'], title: { en: 'Values', zh: '值' } },
    { id: 'slopes', points: 1, keys: ['c'], title: { en: 'Slopes', zh: '斜率' } },
  ],
  visible: [{ input: [3] }, { input: [5] }],
  hidden: [],
  reference: (x) => ({ a: x, b: [x, x], c: x }),
});
const scoreOfParts = async (learner: (x: Plain) => Plain) => (await gradeWith(sandboxOf(learner), parts)).score;

test('a criterion with keys is judged by them alone, so that a right part scores beside a wrong one', async () => {
  expect(await scoreOfParts((x) => ({ a: x, b: [x, x], c: x }))).toBe(1);
  expect(await scoreOfParts((x) => ({ a: x, b: [x, x], c: 0 }))).toBe(0.75);
  expect(await scoreOfParts((x) => ({ a: x, b: [x, x] }))).toBe(0.75);
  expect(await scoreOfParts((x) => ({ a: x, b: [x, 0], c: x }))).toBe(0.25);
  expect(await scoreOfParts((x) => ({ a: x, b: [x, x], c: x === 3 ? x : 0 }))).toBe(0.875);
  const report = await gradeWith(
    sandboxOf((x) => ({ a: x, b: [x, x], c: 0 })),
    parts,
  );
  expect(report.rubric).toEqual([
    { id: 'values', points: 3, keys: ['a', 'b'], earned: 3 },
    { id: 'slopes', points: 1, keys: ['c'], earned: 0 },
  ]);
});

test('what is wrong with an answer as a whole is wrong for every key', async () => {
  expect(await scoreOfParts((x) => x)).toBe(0);
  expect(await scoreOfParts((x) => ({ a: x, b: [x, x], c: x, d: x }))).toBe(0);
  expect(await scoreOfParts((x) => ({ a: x, b: Array(30).fill(0), c: x }))).toBe(0.25);
  const long = withParts({ ...parts, reference: (x) => ({ a: x, b: Array(30).fill(x), c: x }) });
  const cut = await gradeWith(
    sandboxOf((x) => ({ a: x, b: Array(30).fill(0), c: x })),
    long,
  );
  expect(cut.score).toBe(0);
});

test('a case that raised is an error, the others are still judged', async () => {
  const sandbox = sandboxOf(right, (run) => ({
    ...run,
    status: 'runtime-error',
    calls: run.calls.with(1, raised),
  }));
  const report = await gradeWith(sandbox);
  expect(report).toMatchObject({ status: 'runtime-error', verdict: 'error', error: raised.error, misconception: null });
  expect(report.cases.map(({ verdict }) => verdict)).toEqual(['pass', 'error', 'pass', 'pass', 'pass', 'pass', 'pass']);
  expect(report.score).toBeCloseTo(0.9);
});

test('cases that the run did not reach are errors, not failures, and a limit is never a pass', async () => {
  const limits: RunStatus[] = ['time-limit', 'memory-limit', 'output-limit'];
  for (const status of limits) {
    const cut = await gradeWith(sandboxOf(right, (run) => ({ ...run, status, calls: run.calls.slice(0, 3) })));
    expect(cut).toMatchObject({ status, verdict: 'error' });
    expect(cut.cases.map(({ verdict }) => verdict)).toEqual([
      'pass',
      'pass',
      'pass',
      'error',
      'error',
      'error',
      'error',
    ]);
    expect(cut.score).toBeLessThan(1);
    expect((await gradeWith(sandboxOf(right, (run) => ({ ...run, status })))).verdict).toBe('error');
  }
});

test('a file that does not load gets its error and no points', async () => {
  const error = { type: 'SyntaxError', message: 'invalid syntax', line: 1, column: 4 };
  const report = await gradeWith(sandboxOf(right, (run) => ({ ...run, status: 'syntax-error', error, calls: [] })));
  expect(report).toMatchObject({ status: 'syntax-error', verdict: 'error', score: 0, error });
  expect(report.cases.every(({ verdict }) => verdict === 'error')).toBe(true);
});

const onOurSide = { status: 'internal-error', verdict: 'error', score: 0, misconception: null };

test('whatever goes wrong on our side is an internal error, never a pass and never the learner’s failure', async () => {
  const broken = [
    sandboxOf(right, (run) => ({ ...run, status: 'internal-error' })),
    sandboxOf(right, (run) => ({ ...run, calls: run.calls.slice(1) })),
    sandboxOf(right, (run) => ({ ...run, calls: [...run.calls, answered(1)] })),
    sandboxOf(right, (run) => ({ ...run, calls: run.calls.with(0, { trace: [], console: '' }) })),
    sandboxOf(right, (run) => ({ ...run, calls: run.calls.with(0, { ...raised, output: 9 }) })),
    sandboxOf(right, (run) => ({ ...run, calls: run.calls.with(0, raised) })),
    sandboxOf(right, (run) => ({ ...run, error: raised.error ?? null })),
    sandboxOf(right, (run) => ({ ...run, status: 'exploded' as RunStatus })),
  ];
  for (const sandbox of broken) {
    const report = await gradeWith(sandbox);
    expect(report).toMatchObject(onOurSide);
    expect(report.cases.every(({ verdict }) => verdict === 'error')).toBe(true);
  }
});

test('without a finite reference nobody is judged, and nothing is run', async () => {
  const references = [
    () => Number.NaN,
    () => [1, { deep: Number.POSITIVE_INFINITY }],
    () => {
      throw new RangeError('no usable case');
    },
  ];
  for (const reference of references) {
    const sandbox = sandboxOf(right);
    expect(await gradeWith(sandbox, withParts({ reference }))).toMatchObject(onOurSide);
    expect(sandbox.jobs).toEqual([]);
  }
});

test('a sandbox that was closed rejects, so that the submission is graded again and not stored as failed', async () => {
  const closed = { run: () => Promise.reject(new Error('closed')) };
  await expect(grade(square, 'python', '', { seed: '', sandbox: closed })).rejects.toThrow('closed');
});

test('an exercise without cases passes nobody', async () => {
  const report = await gradeWith(sandboxOf(right), withParts({ visible: [], hidden: [] }));
  expect(report).toMatchObject({ verdict: 'fail', score: 0 });
});

test('a reference that changes its input does not change what the learner is given', async () => {
  const reference = (list: unknown) => (Array.isArray(list) ? list.splice(0).length : 0);
  const exercise = withParts({ reference, visible: [{ criterion: 'positive', input: [[1, 2]] }], hidden: [] });
  const sandbox = sandboxOf((list) => (Array.isArray(list) ? list.length : 0));
  expect(await gradeWith(sandbox, exercise)).toMatchObject({ verdict: 'pass' });
  expect(sandbox.jobs[0]?.calls).toEqual([[[1, 2]]]);
});

test('wrong shapes are reported as what they are, in every case', async () => {
  const report = await gradeWith(sandboxOf((x) => String(right(x))));
  expect(report).toMatchObject({ verdict: 'fail', status: 'completed', score: 0 });
  expect(report.cases[0]?.differences).toEqual([
    { code: 'kind', path: [], expected: 'number', actual: 'text', shown: "'9'" },
  ]);
});

test('every run status has a verdict, and only a completed run can pass', async () => {
  for (const status of runStatuses) {
    for (const learner of [right, wrong]) {
      const { verdict } = await gradeWith(sandboxOf(learner, (run) => ({ ...run, status })));
      expect(verdict).toBe(status !== 'completed' ? 'error' : learner === right ? 'pass' : 'fail');
    }
  }
});

test.each(exercises)(
  '$slug: its reference passes and each mutant fails under its own name, whatever the seed',
  async (exercise) => {
    for (const seed of ['1', '2', '3', '4', '5']) {
      const gradeAs = (learner: typeof exercise.reference) =>
        grade(exercise, 'python', '', { seed, sandbox: sandboxOf(learner as Parameters<typeof sandboxOf>[0]) });
      expect(await gradeAs(exercise.reference)).toMatchObject({ verdict: 'pass', score: 1 });
      for (const [id, mutant] of Object.entries(exercise.mutants)) {
        expect(await gradeAs(mutant)).toMatchObject({ verdict: 'fail', misconception: id });
      }
    }
  },
);
