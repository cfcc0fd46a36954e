import { expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { neighbours } from '#exercises/lessons.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { plan } from '#grader/grade.ts';
import type { CaseReport, Report } from '#grader/report.ts';
import { courseView, exerciseView } from '#server/catalog.ts';
import { db } from '#server/db.ts';
import { openHints, openSolution } from '#server/progress.ts';
import { reportView } from '#server/views.ts';
import { withDatabase } from '#tests/server/database.ts';
import { aGuest } from '#tests/server/people.ts';

withDatabase();

const hiddenError = { type: 'Z0_7310', message: 'z is 0.7310', line: 2, column: 5 };

const hidden: CaseReport = {
  criterion: 'values',
  visible: false,
  verdict: 'error',
  input: [0.7310585],
  expected: 0.7310585,
  output: 0.7310585,
  error: hiddenError,
  differences: [{ code: 'text', path: [], expected: '0.7310585', actual: '0.7310585' }],
  trace: [{ name: '0.7310585', value: 0.7310585 }],
  console: '0.7310585',
};

const visible: CaseReport = { ...hidden, visible: true, input: [2], expected: 3, error: undefined, console: 'mine' };

const report: Report = {
  status: 'runtime-error',
  verdict: 'error',
  score: 0,
  rubric: [{ id: 'values', points: 1, earned: 0 }],
  cases: [visible, hidden],
  error: hiddenError,
  misconception: null,
  diagnosis: null,
  signature: 'the-signature',
  firstWrong: null,
  counterexample: null,
  tolerance: { rtol: 1e-6, atol: 1e-9 },
  console: '',
  timeMs: 1,
  memoryBytes: 1,
  seed: 'the-seed',
};

test('of a hidden case a report shows the criterion, the verdict and the kind of difference', () => {
  const view = reportView(report);
  expect(view.cases[1]).toEqual({
    criterion: 'values',
    visible: false,
    verdict: 'error',
    code: 'text',
    errorType: 'error',
  });
  expect(view.error).toEqual({ type: 'error', message: '', line: 2, column: 5 });
  expect(JSON.stringify({ ...view, cases: view.cases.slice(1) })).not.toContain('7310');
  expect(JSON.stringify(view)).not.toMatch(/the-seed|the-signature/);
});

test('where criteria judge keys, each says of a hidden case whether its own were right', () => {
  const rubric = [
    { id: 'a', points: 1, keys: ['a'], earned: 0 },
    { id: 'b', points: 1, keys: ['b'], earned: 1 },
  ];
  const wrong = { code: 'kind', path: ['a'], expected: 'number', actual: 'text', shown: '0.7310585' } as const;
  const failed: CaseReport = { ...hidden, criterion: '', verdict: 'fail', error: undefined, differences: [wrong] };
  const view = reportView({ ...report, rubric, cases: [failed] });
  expect(view.cases[0]).toMatchObject({ verdict: 'fail', verdicts: { a: 'fail', b: 'pass' }, code: 'kind' });
  expect(JSON.stringify(view.cases)).not.toContain('7310');
});

test('of a hidden case’s quantities only the name of the first wrong one is told, the counterexample in full', () => {
  const quantity = { kind: 'value', of: 'h1' } as const;
  const judged = { name: 'h1', quantity, source: 'trace', yours: 0.7310585, expected: 0.7310585 } as const;
  const quantities = [{ ...judged, verdict: 'first-wrong' as const }];
  const counterexample = { input: [1], expected: 2, output: 3, differences: [], steps: [], quantities };
  const firstWrong = { name: 'h1', quantity, case: 1 };
  const view = reportView({
    ...report,
    cases: [
      { ...visible, quantities },
      { ...hidden, quantities },
    ],
    firstWrong,
    counterexample,
  });
  expect(view.cases[0]).toMatchObject({ quantities });
  expect(JSON.stringify(view.cases[1])).not.toMatch(/7310|h1/);
  expect(view).toMatchObject({ firstWrong, counterexample });
});

test('a report that was stored before there were counterexamples is still shown', () => {
  const { firstWrong: _, counterexample: _c, ...old } = report;
  expect(reportView(old as Report)).toMatchObject({ firstWrong: null, counterexample: null });
});

test('an error that loading or a visible case raises is shown in full', () => {
  const error = { type: 'MyError', message: 'mine', line: 1, column: 1 };
  expect(reportView({ ...report, error }).error).toEqual(error);
  const both = { ...report, cases: [{ ...visible, error: hiddenError }, hidden] };
  expect(reportView(both).error).toEqual(hiddenError);
});

test('the names of ordinary errors are told even for hidden cases', () => {
  const cases = [{ ...hidden, error: { ...hiddenError, type: 'ZeroDivisionError' } }];
  expect(reportView({ ...report, cases }).cases[0]).toMatchObject({ errorType: 'ZeroDivisionError' });
});

test('the page of an exercise holds neither its solution nor its traps nor anything of a hidden case', async () => {
  for (const exercise of exercises) {
    const view = await exerciseView('en', await aGuest(), exercise.slug);
    const text = JSON.stringify(view);
    const { solution, mutants, hints } = readContent(exercise.slug);
    expect(view).toMatchObject({ solution: null, hints: [], misconceptions: {}, hintCount: hints.en.length });
    for (const program of Object.values(solution)) expect(text).not.toContain(JSON.stringify(program));
    const traps = [...Object.keys(mutants), ...(exercise.bugs?.ids ?? [])];
    for (const id of traps) expect(text).not.toContain(id);
    expect(view.lossCurve).toEqual(exercise.lossCurve ?? null);
    expect(text).not.toMatch(/generate|reference|seed|mutants|proofs/);
    expect(view.graphs).toHaveLength(exercise.graph ? view.visible.length : 0);
    expect(plan(exercise, 'any').filter((each) => !each.visible)).toHaveLength(view.hiddenCount);
  }
});

test('the page shows what the viewer has opened, in their language', async () => {
  const user = await aGuest();
  await openHints(user, 'sigmoid', 1, 'en');
  await openSolution(user, 'sigmoid');
  const { hints, solution, statement } = readContent('sigmoid');
  const view = await exerciseView('zh', user, 'sigmoid');
  expect(view).toMatchObject({ hints: hints.zh.slice(0, 1), solution, statement: statement.zh });
  expect(view.number).toBe(exercises.findIndex(({ slug }) => slug === 'sigmoid') + 1);
  expect(view.sandbox).toMatch(/^\/sandbox\/[0-9a-f]{16}$/);
  const { previous, next } = neighbours('exercise', 'sigmoid');
  expect(view.previous?.slug).toBe(previous?.slug);
  expect(view.next?.slug).toBe(next?.slug);
  expect(view.visible.every(({ expected }) => expected !== null)).toBe(true);
});

test('a misconception is explained once a report has named it, and a passed exercise shows its solution', async () => {
  const user = await aGuest();
  const named = Object.keys(misconceptions)[0] ?? '';
  for (const [verdict, misconception] of [
    ['fail', named],
    ['pass', null],
  ]) {
    const data = { userId: user.id, exercise: 'sigmoid', language: 'python', source: '', seed: '' };
    const stored = {
      verdict: verdict ?? '',
      misconception,
      status: 'completed',
      score: 0,
      engine: '',
      content: '',
      body: {},
    };
    await db().submission.create({ data: { ...data, state: 'graded', report: { create: stored } } });
  }
  const view = await exerciseView('en', user, 'sigmoid');
  expect(Object.keys(view.misconceptions)).toEqual([named]);
  expect(view.misconceptions[named]?.explanation.length).toBeGreaterThan(10);
  expect(view.solution).toEqual(readContent('sigmoid').solution);
  const course = await courseView('en', user);
  expect(course).toMatchObject({ solved: 1, total: exercises.length });
  expect(course.next?.slug).toBe(exercises.find(({ slug }) => slug !== 'sigmoid')?.slug);
  expect(course.units[0]?.exercises).toContainEqual(expect.objectContaining({ slug: 'sigmoid', status: 'solved' }));
});

test('of a program’s bugs those that a report has told to be left are explained, and no others', async () => {
  const user = await aGuest();
  const exercise = 'fix-the-training-loop';
  const body = { bugs: { total: 3, left: ['uses-updated-weight'] } };
  const stored = { verdict: 'fail', status: 'completed', score: 0.5, engine: '', content: '', body };
  const data = { userId: user.id, exercise, language: 'python', source: '', seed: '', state: 'graded' } as const;
  await db().submission.create({ data: { ...data, report: { create: stored } } });
  await db().submission.create({ data: { ...data, report: { create: { ...stored, body: {} } } } });
  const view = await exerciseView('zh', user, exercise);
  expect(Object.keys(view.misconceptions)).toEqual(['uses-updated-weight']);
  expect(view.misconceptions['uses-updated-weight']?.name).toBe(misconceptions['uses-updated-weight']?.name.zh);
});

test('a stranger sees the whole course, not started', async () => {
  const course = await courseView('zh', null);
  expect(course.units.flatMap((unit) => unit.exercises.map(({ slug }) => slug))).toEqual(
    exercises.map(({ slug }) => slug),
  );
  expect(course).toMatchObject({ solved: 0, next: { slug: exercises[0]?.slug } });
});
