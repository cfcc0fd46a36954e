import fc from 'fast-check';
import { expect, test } from 'vitest';
import { maxResultLength, parseResult } from '#grader/sandbox/result.ts';
import { runStatuses } from '#grader/sandbox/sandbox.ts';
import { doubling, limited } from '#tests/grader/sandbox/jobs.ts';

const job = limited(doubling('python', [1, 2]), 1_000);
const whole = {
  status: 'runtime-error',
  error: null,
  calls: [
    { output: { $: 'nan' }, trace: [{ name: 'h1', value: [1, 2] }], console: 'one\n' },
    { error: { type: 'ValueError', message: 'no', line: 3, column: null }, trace: [], console: '' },
  ],
  console: '',
  timeMs: 12.5,
  memoryBytes: 4096,
};
const parse = (value: unknown) => parseResult(job, JSON.stringify(value));

test('a whole result arrives unchanged, without anything that was added to it', () => {
  expect(parse({ ...whole, forged: true })).toEqual(whole);
});

test('whatever does not fit the job is our error and never the learner’s', () => {
  const [first] = whole.calls;
  for (const wrong of [
    null,
    [],
    { ...whole, status: 'accepted' },
    { ...whole, calls: [first, first, first] },
    { ...whole, calls: [{ ...first, error: whole.calls[1]?.error }] },
    { ...whole, calls: [{ trace: [], console: '' }] },
    { ...whole, calls: [{ ...first, trace: Array(201).fill({ name: 'x', value: 1 }) }] },
    { ...whole, timeMs: null },
    { ...whole, error: { type: 'E', message: 'm', line: 0, column: 1 } },
  ])
    expect(parse(wrong).status).toBe('internal-error');
  expect(parseResult(job, '{"status"').status).toBe('internal-error');
});

test('texts are cut to the limits', () => {
  const flood = 'x'.repeat(100_000);
  const error = { type: flood, message: flood, line: 1, column: 1 };
  const result = parse({ ...whole, status: 'syntax-error', error, calls: [], console: flood });
  expect(result.console).toHaveLength(job.limits.outputBytes);
  expect(result.error?.message).toHaveLength(500);
  expect(result.error?.type).toHaveLength(100);
});

test('a run that ended after its time limit has not completed', () => {
  expect(parse({ ...whole, status: 'completed', timeMs: 1_001 }).status).toBe('time-limit');
  expect(parse({ ...whole, status: 'syntax-error', timeMs: 1_001 }).status).toBe('syntax-error');
});

test('an answer too large to store is an output limit', () => {
  expect(parseResult(job, ' '.repeat(maxResultLength + 1)).status).toBe('output-limit');
});

test('no answer of a worker can make the host throw', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      expect(runStatuses).toContain(parseResult(job, json).status);
    }),
  );
});
