import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sourceFiles } from '#tests/source-files.ts';

test('whoever uses the keyboard keeps their place while something is under way: no button is taken out of reach by `disabled`', () => {
  const taken = sourceFiles(/^(app|components)\/.*\.tsx$/).flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/<[bB]utton\b(?:[^<>]|=>)*?\sdisabled[\s=>]/g)].map(
      ([tag]) => `${file}: ${tag}`,
    ),
  );
  expect(taken).toEqual([]);
});
