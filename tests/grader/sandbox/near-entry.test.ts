import { expect, test } from 'vitest';
import { locateEntry } from '#grader/sandbox/near-entry.ts';
import type { Language } from '#grader/sandbox/sandbox.ts';
import { doubling, limited } from '#tests/grader/sandbox/jobs.ts';

const missing = { type: 'missing-entry', message: 'there is no function', line: null, column: null };
const locate = (language: Language, entry: string, source: string) =>
  locateEntry(missing, { ...limited(doubling(language, [1]), 1_000), source, entry });
const nothing = { ...missing, message: '' };

test('a slip in the name of the function is found where it was made', () => {
  expect(locate('python', 'sigmoid', 'import math\n\n\ndef sigmiod(z):\n    return 0.5\n')).toEqual({
    ...{ type: 'missing-entry', message: 'sigmiod', line: 4, column: 5 },
  });
  expect(locate('typescript', 'gradW5', 'export function grad_w5(x: number) {}')).toMatchObject({
    ...{ message: 'grad_w5', line: 1, column: 17 },
  });
  expect(locate('typescript', 'sigmoid', 'const Sigmoid = (z: number) => 0.5;')).toMatchObject({ column: 7 });
});

test('the nearest of several names is meant, and one of the text of the course is not taken for another', () => {
  const source = 'def grad_w(x):\n    return x\n\ndef grad_w15(x):\n    return x\n\ndef gradw_1(x):\n    return x\n';
  expect(locate('python', 'grad_w1', source)).toMatchObject({ message: 'gradw_1', line: 7 });
  expect(locate('python', 'grad_w1', 'def sigmoid(z):\n    return z\n')).toEqual(nothing);
});

test('a file without anything like it, or with it out of reach, marks nothing', () => {
  for (const source of ['', 'print("sigmiod")', 'class A:\n    def sigmiod(self, z):\n        return z\n', 'x = 1'])
    expect(locate('python', 'sigmoid', source)).toEqual(nothing);
  expect(locate('typescript', 'f', 'const f = 3;')).toEqual(nothing);
});

test('any other error stays as it is', () => {
  const error = { type: 'NameError', message: 'sigmiod', line: 3, column: null };
  const job = { ...limited(doubling('python', [1]), 1_000), source: 'def f1(x): pass', entry: 'f' };
  expect(locateEntry(error, job)).toBe(error);
});
