import { expect, test } from 'vitest';
import { sizeOf } from '#exercises/code/autograd-value/draw.ts';
import exercise from '#exercises/code/autograd-value/exercise.ts';
import type { Input } from '#exercises/code/autograd-value/graph.ts';
import { plan } from '#grader/grade.ts';

test('no graph is so deep or so entangled that a right recursive solution runs out of stack or time', () => {
  for (let seed = 0; seed < 100; seed++) {
    for (const { input } of plan(exercise, `size ${seed}`)) {
      const { paths, values } = sizeOf(input as Input);
      expect(values, JSON.stringify(input)).toBeLessThanOrEqual(41);
      expect(paths, JSON.stringify(input)).toBeLessThanOrEqual(2_000);
    }
  }
});
