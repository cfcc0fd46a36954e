import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import template from '#exercises/template/exercise.ts';
import { checkMutants, checkProofs } from '#scripts/content-checks/answers.ts';
import { checkCases } from '#scripts/content-checks/cases.ts';
import { newExercise } from '#scripts/new-exercise.ts';

const empty = () => mkdtemp(path.join(tmpdir(), 'new-exercise-'));

test('a new exercise comes complete and under its own name', async () => {
  const directory = await empty();
  const files = (await newExercise('leaky-relu', directory)).map((file) => path.relative(directory, file));
  expect(files).toEqual(
    [
      'design.md',
      'exercise.ts',
      'hints.en.md',
      'hints.zh.md',
      'mutants/missing-factor-2.py',
      'mutants/missing-factor-2.ts',
      'mutants/sign-flipped.py',
      'mutants/sign-flipped.ts',
      'solution.py',
      'solution.ts',
      'starter.py',
      'starter.ts',
      'statement.en.md',
      'statement.zh.md',
    ].map((file) => path.join('leaky-relu', file)),
  );
  const text = (name: string) => readFile(path.join(directory, 'leaky-relu', name), 'utf8');
  expect(await text('solution.py')).toContain('def leaky_relu(x)');
  expect(await text('solution.ts')).toContain('function leakyRelu(x: number)');
  expect(await text('exercise.ts')).toContain("slug: 'leaky-relu'");
});

test('an exercise that exists is never overwritten', async () => {
  const directory = await empty();
  await newExercise('leaky-relu', directory);
  await expect(newExercise('leaky-relu', directory)).rejects.toThrow("There already is an exercise 'leaky-relu'");
});

test('a slug that would not do in an address is refused', async () => {
  for (const slug of ['Leaky', 'leaky_relu', '../leaky', 'leaky-', '']) {
    await expect(newExercise(slug, await empty())).rejects.toThrow(/kebab-case|Usage/);
  }
});

test("the template's own mathematics holds, so that an author starts from something right", () => {
  expect([...checkCases(template), ...checkProofs(template), ...checkMutants(template)]).toEqual([]);
});
