import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ensureSandbox } from '#scripts/build-sandbox.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'chainrule-grade-'));
const content = (file: string) => path.join('exercises/code', file);

async function written(name: string, source: string): Promise<string> {
  const file = path.join(folder, name);
  await writeFile(file, source);
  return file;
}

/** What the command prints and its exit code, called as an author calls it. */
function run(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile('npm', ['run', '--silent', 'grade', '--', ...args], { maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

const reports = (stdout: string) =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

beforeAll(async () => {
  await ensureSandbox();
}, 240_000);

afterAll(() => rm(folder, { recursive: true }));

test('right files in both languages pass, and the command says so in its exit code', async () => {
  const files = [content('backprop-w1/solution.py'), content('backprop-w1/solution.ts')];
  const { code, stdout } = await run('backprop-w1', ...files);
  expect(reports(stdout)).toMatchObject([
    { file: files[0], exercise: 'backprop-w1', language: 'python', verdict: 'pass', status: 'completed', score: 1 },
    { file: files[1], exercise: 'backprop-w1', language: 'typescript', verdict: 'pass', status: 'completed', score: 1 },
  ]);
  for (const report of reports(stdout)) {
    expect(report.misconception).toBeNull();
    expect(report.cases.length).toBeGreaterThan(5);
    expect(report.cases[0]).toMatchObject({ verdict: 'pass', visible: true, input: expect.any(Array) });
  }
  expect(code).toBe(0);
}, 60_000);

test('one wrong file among right ones exits 1, and each is reported on its own line in the order given', async () => {
  const files = [
    content('sigmoid/mutants/exponent-sign.py'),
    content('sigmoid/solution.py'),
    await written('plain.js', 'function sigmoid(z) { return 1 / (1 + Math.exp(-z)); }'),
    await written('broken.py', 'def sigmoid(z)\n    return z\n'),
    await written('endless.ts', 'export function sigmoid(z: number): number { for (;;) {} }'),
    await written('text.py', 'import math\ndef sigmoid(z):\n    return str(1 / (1 + math.exp(-z)))\n'),
  ];
  const { code, stdout } = await run('sigmoid', ...files, '--seed', '7');
  expect(reports(stdout)).toMatchObject([
    { verdict: 'fail', status: 'completed', misconception: 'exponent-sign', seed: '7' },
    { verdict: 'pass', score: 1 },
    { verdict: 'pass', score: 1, language: 'typescript' },
    { verdict: 'error', status: 'syntax-error', score: 0, misconception: null, error: { line: 1 } },
    { verdict: 'error', status: 'time-limit', score: 0, misconception: null },
    { verdict: 'fail', status: 'completed', score: 0, misconception: null },
  ]);
  expect(reports(stdout)[5].cases[0].differences[0]).toMatchObject({
    code: 'kind',
    expected: 'number',
    actual: 'text',
  });
  expect(code).toBe(1);
}, 60_000);

test('a seed replays the same cases, and without one they are fresh', async () => {
  const file = content('forward-pass/solution.ts');
  const runs = await Promise.all(
    [['--seed', '12'], ['--seed=12'], []].map((seed) => run('forward-pass', file, ...seed)),
  );
  const [first, again, fresh] = runs.map(({ stdout }) => reports(stdout)[0]);
  expect(again.cases).toEqual(first.cases);
  expect(fresh.cases).not.toEqual(first.cases);
}, 60_000);

test('wrong usage exits 2 with one line that says what to do, and prints no report', async () => {
  const solution = content('sigmoid/solution.py');
  const calls: [string[], RegExp][] = [
    [[], /Usage/],
    [['sigmoid'], /No file.*Usage/],
    [['sigmoyd', solution], /No exercise 'sigmoyd'.*backprop-w1/],
    [['sigmoid', solution, 'nowhere.py'], /no file 'nowhere.py'/],
    [['sigmoid', 'README.md'], /README.md.*\.py, \.ts or \.js/],
    [['sigmoid', solution, '--speed', '3'], /--speed.*Usage/],
    [['sigmoid', solution, '--seed'], /--seed.*Usage/],
  ];
  const results = await Promise.all(calls.map(([args]) => run(...args)));
  for (const [i, { code, stdout, stderr }] of results.entries()) {
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(calls[i]?.[1] ?? /./);
    expect(stderr.trimEnd()).not.toContain('\n');
  }
}, 60_000);
