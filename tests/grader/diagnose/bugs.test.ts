import { expect, test } from 'vitest';
import fixTheTrainingLoop from '#exercises/code/fix-the-training-loop/exercise.ts';
import { combinations } from '#grader/diagnose/bugs.ts';
import type { Exercise } from '#grader/exercise.ts';
import type { Plain } from '#grader/plain.ts';
import { reasons } from '#tests/grader/diagnose/submitted.ts';
import { withParts } from '#tests/grader/square.ts';

/** The square of a number, from a program that forgets the sign's end and adds one. */
const mend = withParts({
  mutants: {},
  bugs: {
    ids: ['keeps-sign', 'adds-one'],
    answer: (left, x) =>
      Number(x) * (left.has('keeps-sign') ? Math.abs(Number(x)) : Number(x)) + (left.has('adds-one') ? 1 : 0),
  },
});

const bugsIn = (exercise: Exercise, learner: (...input: readonly Plain[]) => Plain) => reasons(exercise, learner).bugs;

test('every combination of the bugs is told from every other, so a bug found counts while others remain', () => {
  for (const exercise of [mend, fixTheTrainingLoop]) {
    const { ids, answer } = exercise.bugs ?? { ids: [], answer: () => null };
    expect(combinations(ids)).toHaveLength(2 ** ids.length);
    for (const left of combinations(ids)) {
      expect(bugsIn(exercise, (...input) => answer(new Set(left), ...input))).toEqual({ total: ids.length, left });
    }
  }
});

test('a bug of the learner’s own makes no claim about those of the program', () => {
  expect(bugsIn(mend, (x) => Number(x) ** 2 + 2)).toBeUndefined();
  expect(bugsIn(mend, (x) => (x === 3 ? 0 : Number(x) ** 2 + 1))).toBeUndefined();
});

test('bugs that no case tells apart are not told at all', () => {
  const alike = withParts({ mutants: {}, bugs: { ids: ['one', 'two'], answer: (left, x) => Number(x) + left.size } });
  expect(bugsIn(alike, (x) => Number(x) + 1)).toBeUndefined();
  expect(bugsIn(alike, (x) => Number(x) + 2)?.left).toEqual(['one', 'two']);
});

test('what the bugs explain needs no other name, and an exercise without bugs has none', () => {
  expect(reasons(mend, (x) => Number(x) ** 2 + 1)).toMatchObject({
    misconception: null,
    diagnosis: null,
    signature: null,
  });
  expect(bugsIn(withParts({}), (x) => Number(x) ** 2)).toBeUndefined();
});
