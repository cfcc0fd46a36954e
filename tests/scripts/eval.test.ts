import { execFile } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { ensureSandbox } from '#scripts/build-sandbox.ts';

beforeAll(async () => {
  await ensureSandbox();
}, 240_000);

/** What the command prints and its exit code. One seed: `npm run eval` takes three. */
function evaluate(...args: string[]): Promise<{ code: number; lines: string[] }> {
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'eval', '--', '--seeds', '1', ...args], (error, stdout) => {
      resolve({ code: error === null ? 0 : Number(error.code), lines: stdout.trimEnd().split('\n') });
    });
  });
}

test('learners’ programs are judged rightly, wrong ideas are named rightly, and unknown ones stay unnamed', async () => {
  const { code, lines } = await evaluate();
  expect(lines.filter((line) => /^missed|named wrongly:|verdict wrong:/.test(line))).toEqual([]);
  expect(lines.at(-1)).toMatch(/^all +0 +\d{3} +0 +\d+ +\d{2,} +\d{2,}$/);
  expect(code).toBe(0);
}, 180_000);
