import { expect, test } from 'vitest';
import { judge } from '#grader/judge.ts';
import { answered, raised } from '#tests/grader/square.ts';

const tolerance = { rtol: 1e-6, atol: 1e-9 };
const cases = [1, 2, 3, 4].map((x) => ({ criterion: 'all', visible: true, input: [x], expected: x * x }));

test('each case gets its own verdict: right, wrong, raised, never reached', () => {
  const reports = judge(cases, [answered(1), answered(5), raised], tolerance);
  expect(reports.map(({ verdict }) => verdict)).toEqual(['pass', 'fail', 'error', 'error']);
  expect(reports[1]).toMatchObject({ input: [2], expected: 4, output: 5, differences: [{ code: 'value', delta: 1 }] });
  expect(reports[2]).toMatchObject({ error: raised.error, differences: [] });
});

test('an answer that came together with an error does not count', () => {
  expect(judge(cases.slice(0, 1), [{ ...raised, output: 1 }], tolerance)[0]?.verdict).toBe('error');
});

test('what a call traced and printed stays with its case', () => {
  const call = { ...answered(1), trace: [{ name: 'h1', value: 0.5 }], console: 'hello\n' };
  expect(judge(cases.slice(0, 1), [call], tolerance)[0]).toMatchObject({ trace: call.trace, console: 'hello\n' });
});
