import { expect, test } from 'vitest';
import { misconceptionOf } from '#grader/diagnose/misconception.ts';
import type { Exercise } from '#grader/exercise.ts';
import { plan } from '#grader/grade.ts';
import { judge } from '#grader/judge.ts';
import type { Output } from '#grader/plain.ts';
import type { CallResult } from '#grader/sandbox/sandbox.ts';
import { answered, raised, square, withParts } from '#tests/grader/square.ts';

function diagnosed(learner: (x: number) => Output | CallResult, exercise: Exercise = square): string | null {
  const cases = plan(exercise, 'seed');
  const calls = cases.map(({ input }) => {
    const answer = learner(Number(input[0]));
    return typeof answer === 'object' && answer !== null && 'trace' in answer
      ? (answer as CallResult)
      : answered(answer);
  });
  return misconceptionOf(exercise, judge(cases, calls, exercise.tolerance));
}

const { doubles, ...others } = square.mutants;

test('a submission that answers as one mutant does is named by it, rounding aside', () => {
  expect(diagnosed((x) => x * Math.abs(x))).toBe('keeps-sign');
  expect(diagnosed((x) => x * Math.abs(x) * (1 + 1e-9))).toBe('keeps-sign');
  expect(diagnosed((x) => 2 * x, withParts({ mutants: others }))).toBe('doubles-too');
});

test('nothing is said when two ideas explain the answers equally well', () => {
  expect(doubles).toBeDefined();
  expect(diagnosed((x) => 2 * x)).toBeNull();
});

test('nothing is said of a mistake that no mutant makes, or that differs from it on a single case', () => {
  expect(diagnosed((x) => x + 1)).toBeNull();
  expect(diagnosed((x) => (x === 3 ? 1 : x * Math.abs(x)))).toBeNull();
});

test('a right submission has no misconception, even where a mutant happens to agree with it', () => {
  expect(diagnosed((x) => x * x, withParts({ mutants: { none: (x) => Number(x) ** 2 } }))).toBeNull();
});

test('nothing is said when a case has no answer: it might have told the ideas apart', () => {
  expect(diagnosed((x) => (x === 3 ? raised : x * Math.abs(x)))).toBeNull();
});

test('fewer than three random cases are too few to accuse anybody', () => {
  const generate = square.hidden[0]?.generate ?? (() => [4]);
  const drawn = (count: number) => withParts({ hidden: [{ criterion: 'negative', count, generate }] });
  expect(diagnosed((x) => x * Math.abs(x), drawn(2))).toBeNull();
  expect(diagnosed((x) => x * Math.abs(x), drawn(3))).toBe('keeps-sign');
});

test('an idea that gives NaN or an infinity for some inputs is known by them', () => {
  const log: Exercise['mutants'][string] = (x) => Number(x) * Math.log(Number(x));
  const logs = withParts({ mutants: { log, none: (x) => (Number(x) > 0 ? log(x) : 0) } });
  const told = (x: number) => (x > 0 ? x * Math.log(x) : { $: 'nan' });
  expect(diagnosed(told, logs)).toBe('log');
  expect(diagnosed((x) => (x > 0 ? x * Math.log(x) : { $: 'infinity' }), logs)).toBe('log');
  expect(diagnosed((x) => (x > 0 ? x * Math.log(x) : 7), logs)).toBeNull();
});

test('a mutant that raises, or answers with nothing but NaN, matches nobody', () => {
  expect(diagnosed(() => ({ $: 'nan' }), withParts({ mutants: { nan: () => Number.NaN } }))).toBeNull();
  expect(
    diagnosed((x) => x + 1, withParts({ mutants: { raises: square.mutants.raises ?? doubles ?? (() => 0) } })),
  ).toBeNull();
});
