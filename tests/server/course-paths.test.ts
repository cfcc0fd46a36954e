import { expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { coursePaths } from '#server/course-paths.ts';

test('the site map has every exercise once, a lesson and a quiz, and nothing of one’s own, or a search would not find the course', () => {
  const paths = coursePaths();
  for (const { slug } of exercises) expect(paths).toContain(`/exercises/${slug}`);
  expect(paths).toEqual(expect.arrayContaining(['', '/map', '/learn/one-neuron', '/quizzes/one-neuron']));
  expect(new Set(paths).size).toBe(paths.length);
  expect(paths.filter((path) => /^\/(classes|account|moderation|search|review|invitation|join)/.test(path))).toEqual(
    [],
  );
});
