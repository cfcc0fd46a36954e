import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exercises } from '#exercises/catalog.ts';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { checks } from '#scripts/content-checks/checks.ts';

let sandbox: Pool;
beforeAll(async () => {
  sandbox = await createPool({ manifest: await ensureSandbox() });
}, 300_000);
afterAll(() => sandbox?.close());

const promises: Record<string, string> = {
  cases: 'cases can be drawn, repeated and counted',
  proofs: 'the answer key is right: three ways agree on a thousand seeds',
  graph: 'feedback reasons about the very expression that is graded',
  mutants: 'no wrong idea looks like the answer or like another wrong idea',
  texts: 'both languages are complete and say the same',
  programs: 'solutions pass, starters do not, each wrong idea is named',
};

describe.each(exercises)('$slug', (exercise) => {
  for (const [name, check] of Object.entries(checks)) {
    test(`${promises[name] ?? name}`, { timeout: 120_000 }, async () => {
      expect(await check(exercise, sandbox)).toEqual([]);
    });
  }
});
