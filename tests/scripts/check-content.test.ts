import { execFile } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { ensureSandbox } from '#scripts/build-sandbox.ts';

/** What the command prints and its exit code, called as an author calls it. */
function run(...slugs: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'check-content', '--', ...slugs], (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

beforeAll(async () => {
  await ensureSandbox();
}, 240_000);

test('an author is told how much was checked, how long it took, and that it holds', async () => {
  const { code, stdout } = await run('sigmoid');
  expect(stdout).toMatch(/^1 exercise, 6 checks, 0 failures, \d+\.\d s\n$/);
  expect(code).toBe(0);
});

test('a slug that is not there is answered with those that are, not with “all is well”', async () => {
  const { code, stdout, stderr } = await run('sigmoyd');
  expect(stdout).toBe('');
  expect(stderr).toContain("No exercise, unit or quiz 'sigmoyd'. There are: weighted-sum, sigmoid,");
  expect(code).toBe(2);
});
