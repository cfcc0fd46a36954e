import { expect, test } from 'vitest';
import { countsOf, failuresOf } from '#scripts/test-runners.mjs';

const file = (...statuses: string[]) => ({
  status: statuses.includes('failed') ? 'failed' : 'passed',
  assertionResults: statuses.map((status) => ({ status })),
});

test('tests are counted one by one', () => {
  const report = {
    numPassedTests: 3,
    numFailedTests: 1,
    testResults: [file('passed', 'passed'), file('passed', 'failed')],
  };
  expect(countsOf(report, 1)).toEqual({ passed: 3, failed: 1 });
});

test('a test file that cannot be loaded is a failure, although it holds no failed test', () => {
  const report = {
    numPassedTests: 1,
    numFailedTests: 0,
    testResults: [file('passed'), { status: 'failed', assertionResults: [] }],
  };
  expect(countsOf(report, 1)).toEqual({ passed: 1, failed: 1 });
});

test('a run that crashed is a failure, with or without a report', () => {
  expect(countsOf(null, 1)).toEqual({ passed: 0, failed: 1 });
  expect(countsOf({ numPassedTests: 5, numFailedTests: 0, testResults: [file('passed')] }, 1)).toEqual({
    passed: 5,
    failed: 1,
  });
});

test('a project without a matching file is no failure', () => {
  expect(countsOf({ numPassedTests: 0, numFailedTests: 0, testResults: [] }, 0)).toEqual({ passed: 0, failed: 0 });
});

test('the end of a long output names each failure, so that its reader knows where to look', () => {
  const failed = { status: 'failed', fullName: 'a verdict is kept', failureMessages: ['Error: lost\n    at a line'] };
  const report = {
    testResults: [
      { name: `${process.cwd()}/tests/a.test.ts`, status: 'failed', assertionResults: [failed, { status: 'passed' }] },
      { name: `${process.cwd()}/tests/b.test.ts`, status: 'failed', message: 'SyntaxError: no', assertionResults: [] },
      { name: `${process.cwd()}/tests/c.test.ts`, status: 'passed', assertionResults: [{ status: 'passed' }] },
    ],
  };
  expect(failuresOf(report)).toEqual([
    'tests/a.test.ts > a verdict is kept: Error: lost',
    'tests/b.test.ts: SyntaxError: no',
  ]);
  expect(failuresOf(null)).toEqual([]);
});
