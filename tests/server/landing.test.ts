import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { readContent } from '#exercises/content.ts';
import { misconceptions } from '#exercises/misconceptions.ts';
import { landingView } from '#server/landing.ts';

test('the first page brings a wrong program of the course in both languages, and a text for every mistake it can be told', async () => {
  const { slug, program, misconceptions: told, sandbox } = await landingView('zh');
  const { mutants, solution } = readContent(slug);
  expect(Object.values(mutants)).toContainEqual(program);
  expect(Object.values(program)).not.toContain(solution.python);
  const wrong = Object.keys(exerciseBySlug(slug)?.mutants ?? {});
  expect(Object.keys(told).sort()).toEqual(wrong.toSorted());
  for (const id of wrong) expect(told[id]?.explanation).toBe(misconceptions[id]?.explanation.zh);
  expect(sandbox).toMatch(/^\/sandbox\/[0-9a-f]{16}$/);
});
