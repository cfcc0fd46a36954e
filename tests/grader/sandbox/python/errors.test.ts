import { beforeAll, expect, test } from 'vitest';
import { engineMaker, runnerOf } from './open-engine.ts';

let run: ReturnType<typeof runnerOf>;

beforeAll(async () => {
  run = runnerOf(await engineMaker());
}, 180_000);

const failure = (source: string, limits?: Parameters<typeof run>[2]) => {
  const { status, error, calls } = run(source, [[1]], limits);
  return { status, ...(error ?? calls[0]?.error) };
};

test('a syntax error is marked where Python marks it', () => {
  expect(failure('def f(x):\n    return (1 +\n')).toEqual({
    status: 'syntax-error',
    type: 'SyntaxError',
    message: "'(' was never closed",
    line: 2,
    column: 12,
  });
  expect(failure('def f(x):\nreturn 1')).toMatchObject({ status: 'syntax-error', type: 'IndentationError', line: 2 });
  expect(failure('def f(x):\n    return "\0"')).toMatchObject({ status: 'syntax-error', type: 'SyntaxError' });
  expect(failure('x = "\ud800"')).toMatchObject({ status: 'syntax-error' });
});

test('a runtime error is marked at the innermost place in the learner’s file', () => {
  expect(
    failure('import json\ndef g(text):\n    é = 1; return json.loads(text)\ndef f(x):\n    return g("{")'),
  ).toEqual({
    status: 'runtime-error',
    type: 'JSONDecodeError',
    message: 'Expecting property name enclosed in double quotes: line 1 column 2 (char 1)',
    line: 3,
    column: 19,
  });
});

test('an error while loading, and a missing function, are told apart from errors in a call', () => {
  expect(run('y = 1 / 0\ndef f(x):\n    return 1')).toMatchObject({
    status: 'runtime-error',
    error: { type: 'ZeroDivisionError', line: 1, column: 5 },
    calls: [],
  });
  expect(run('def g(x):\n    return 1')).toMatchObject({ status: 'runtime-error', error: { type: 'missing-entry' } });
  expect(run('import os\nos._exit(0)')).toEqual({
    status: 'runtime-error',
    error: { type: 'SystemExit', message: 'exit code 0', line: null, column: null },
    calls: [],
    console: '',
    timeMs: expect.any(Number),
    memoryBytes: expect.any(Number),
  });
  expect(run('f = 5')).toMatchObject({ status: 'runtime-error', error: { type: 'missing-entry' } });
});

test('one failing call does not take the others with it', () => {
  const { status, error, calls } = run('def f(x):\n    return 1 / x', [[1], [0], [2]]);
  expect({ status, error }).toEqual({ status: 'runtime-error', error: null });
  expect(calls.map((call) => call.output ?? call.error?.type)).toEqual([1, 'ZeroDivisionError', 0.5]);
});

test('a message is at most 500 characters long', () => {
  expect(failure('def f(x):\n    raise ValueError("m" * 10_000)').message).toBe('m'.repeat(500));
});

test('sys.exit, exit and os._exit are errors of the program, in every call that is left', () => {
  expect(failure('import sys\ndef f(x):\n    sys.exit(3)')).toMatchObject({
    type: 'SystemExit',
    message: '3',
    line: 3,
  });
  expect(failure('def f(x):\n    exit()')).toMatchObject({ type: 'SystemExit', line: 2 });
  const result = run('import os\ndef f(x):\n    return os._exit(4) if x > 1 else x', [[1], [2], [1]]);
  expect(result.status).toBe('runtime-error');
  expect(result.calls.map((call) => call.output ?? call.error?.type)).toEqual([1, 'SystemExit', 'SystemExit']);
});

test('endless recursion is a runtime error, also where it overflows the host’s stack', () => {
  expect(failure('def f(x):\n    return f(x)')).toMatchObject({
    status: 'runtime-error',
    type: 'RecursionError',
    line: 2,
  });
  expect(failure('import sys\nsys.setrecursionlimit(10**6)\ndef f(x):\n    return max([x], key=f)')).toMatchObject({
    status: 'runtime-error',
    type: 'RecursionError',
  });
});

test('a program without end is stopped in time, with the calls that it finished', () => {
  const result = run('def f(x):\n    while x > 1:\n        pass\n    return x', [[1], [2], [1]], { timeMs: 300 });
  expect(result.status).toBe('time-limit');
  expect(result.calls.map((call) => call.output)).toEqual([1]);
  expect(result.timeMs).toBeGreaterThanOrEqual(300);
});

test('memory is bounded by the limit of the job, and the use of it is told', () => {
  const use = (mebibytes: number, memoryBytes?: number) =>
    run(`def f(x):\n    return len(bytearray(${mebibytes} * 2**20))`, [[1]], memoryBytes ? { memoryBytes } : {});
  expect(use(60)).toMatchObject({ status: 'completed' });
  expect(use(60).memoryBytes).toBeGreaterThan(59 * 2 ** 20);
  expect(use(60).memoryBytes).toBeLessThanOrEqual(64 * 2 ** 20);
  expect(use(65)).toMatchObject({ status: 'memory-limit', calls: [{ error: { type: 'MemoryError', line: 2 } }] });
  expect(use(20, 2 ** 24)).toMatchObject({ status: 'memory-limit' });
  expect(use(1).memoryBytes).toBeLessThan(4 * 2 ** 20);
});

test('a learner who handles a MemoryError has completed', () => {
  const source = 'def f(x):\n    try:\n        return bytearray(10**9)\n    except MemoryError:\n        return 0';
  expect(run(source)).toMatchObject({ status: 'completed', calls: [{ output: 0 }] });
});

test('output is counted over the whole run and ends it when it is too much', () => {
  const source = 'def f(x):\n    print("x" * x)\n    return 0';
  expect(run(source, [[400], [400], [400]], { outputBytes: 1_000 })).toMatchObject({
    status: 'output-limit',
    calls: [{ output: 0 }, { output: 0 }],
  });
  expect(run(source, [[400], [400]], { outputBytes: 1_000 })).toMatchObject({ status: 'completed' });
});
