import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { defaultLimits, type Job, type Language, languages, type RunResult } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { type Attack, attackInput, outcomeOf, readAttacks } from './attack.ts';

const attacks = languages.flatMap(readAttacks);

// On a crowded machine other limits must be met in time; running out of time itself need not take long.
const limitsFor = ({ expected }: Attack) => ({
  ...defaultLimits,
  timeMs: expected.get('status')?.includes('time-limit') ? 1_000 : 15_000,
});

const sigmoids: Record<Language, string> = {
  python: 'import math\n\n\ndef sigmoid(x):\n    return 1 / (1 + math.exp(-x))\n',
  typescript: 'export function sigmoid(x: number): number {\n  return 1 / (1 + Math.exp(-x));\n}\n',
};
const inputs = Array.from({ length: 20 }, (_, index) => (index - 10) / 3);

const attackJob = (attack: Attack): Job => ({
  language: attack.language,
  source: attack.source,
  entry: 'f',
  calls: [[attackInput]],
  limits: limitsFor(attack),
});

const ordinaryJob = (language: Language): Job => ({
  language,
  source: sigmoids[language],
  entry: 'sigmoid',
  calls: inputs.map((input) => [input]),
  // Time is not what these are about: on a crowded machine a fresh worker may take a while.
  limits: { ...defaultLimits, timeMs: 20_000 },
});

function expectRightAnswers(result: RunResult): void {
  expect(result).toMatchObject({ status: 'completed', error: null, console: '' });
  expect(result.calls).toHaveLength(inputs.length);
  for (const [index, { output, console, trace }] of result.calls.entries()) {
    expect(output).toBeCloseTo(1 / (1 + Math.exp(-(inputs[index] ?? 0))), 14);
    expect({ console, trace }).toEqual({ console: '', trace: [] });
  }
}

let pool: Pool;
beforeAll(async () => {
  await ensureSandbox();
  pool = await createPool({ workers: 1 });
}, 180_000);
afterAll(() => pool.close());

test.each(attacks)('$language/$name leaves the next submission unharmed: $how', async (attack) => {
  const result = await pool.run(attackJob(attack));
  expect(outcomeOf(attack, result), JSON.stringify(result).slice(0, 1_000)).toEqual(
    Object.fromEntries(attack.expected),
  );
  expectRightAnswers(await pool.run(ordinaryJob(attack.language)));
});
