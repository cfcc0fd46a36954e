import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { exerciseBySlug } from '#exercises/catalog.ts';
import { emptyResult } from '#grader/sandbox/result.ts';
import type { Job, RunResult, Sandbox } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';
import { readCorpus } from '#scripts/fuzz/corpus.ts';
import { keep } from '#scripts/fuzz/keep.ts';
import { minimise } from '#scripts/fuzz/minimise.ts';
import { programOf, ways } from '#scripts/fuzz/program.ts';
import { checkKnown, differ, faultOf, outcomeOf } from '#scripts/fuzz/trial.ts';

const corpus = readCorpus();
const programs = (seed: string) => Array.from({ length: 200 }, (_, number) => programOf(corpus, seed, number));
const answering = (run: (job: Job) => RunResult): Sandbox => ({ run: async (job) => run(job) });

test('a seed makes the same programs each time, or no fault that the fuzzer found could be looked into', () => {
  expect(programs('a')).toEqual(programs('a'));
  expect(programs('a').map(({ source }) => source)).not.toEqual(programs('b').map(({ source }) => source));
  expect(new Set(programs('a').map(({ way }) => way))).toEqual(new Set(ways));
  expect(new Set(programs('a').map(({ source }) => source)).size).toBeGreaterThan(180);
});

test('a right program that no longer passes, or a wrong one that is no longer named, is a fault', async () => {
  const forgetful = answering(({ calls }) => ({
    ...emptyResult('completed'),
    calls: calls.map(() => ({ output: 0.25, trace: [], console: '' })),
  }));
  const [right, named] = [null, expect.anything()].map((misconception) =>
    corpus.known.python.find(
      (known) =>
        known.exercise === exerciseBySlug('sigmoid') && (known.misconception === null) === (misconception === null),
    ),
  );
  if (!right || !named) throw new Error('the sigmoid has no such programs');
  expect(await checkKnown(right, forgetful)).toMatchObject({
    kind: 'verdict',
    detail: expect.stringMatching(/should pass/),
  });
  expect(await checkKnown(named, forgetful)).toMatchObject({
    kind: 'verdict',
    detail: expect.stringMatching(/should fail/),
  });
});

test('an answer that depends on who was here before is noticed, one that a limit cut short is not', async () => {
  let count = 0;
  const leaking = (status: RunResult['status']) =>
    answering(() => ({ ...emptyResult(status), calls: [{ output: ++count, trace: [], console: '' }] }));
  const [program] = programs('a').filter(({ exercise }) => exercise === null);
  if (!program) throw new Error('no such program');
  const twice = async (sandbox: Sandbox) =>
    differ(await outcomeOf(program, sandbox), await outcomeOf(program, sandbox));
  expect(await twice(leaking('completed'))).toBe(true);
  expect(await twice(leaking('time-limit'))).toBe(false);
});

test('our fault is forgiven to no program but those that break their own interpreter', () => {
  const [program] = programs('a');
  if (!program) throw new Error('no program');
  const outcome = { status: 'internal-error', text: '' } as const;
  expect(faultOf({ ...program, breaks: false }, outcome)).toMatchObject({ kind: 'internal-error' });
  expect(faultOf({ ...program, breaks: true }, outcome)).toBeNull();
});

test('a program is cut down to the lines that the fault needs', async () => {
  const source = Array.from({ length: 50 }, (_, line) => `line ${line}`).join('\n');
  const fails = async (shorter: string) => /^line 7$/m.test(shorter) && /^line 31$/m.test(shorter);
  expect(await minimise(source, Date.now() + 60_000, fails)).toBe('line 7\nline 31');
});

test('what went wrong is kept with the program and the command that brings it about again', async () => {
  await ensureSandbox();
  const [program] = programs('a');
  if (!program) throw new Error('no program');
  const folder = await keep(
    { kind: 'internal-error', detail: 'told as our fault', programs: [program] },
    'a',
    '.cache/fuzz-test',
  );
  try {
    expect(readFileSync(path.join(folder, 'fault.txt'), 'utf8')).toContain('npm run fuzz -- --seed a --from 0');
    expect(readFileSync(path.join(folder, `0.${program.language === 'python' ? 'py' : 'ts'}`), 'utf8')).toBe(
      program.source,
    );
  } finally {
    rmSync('.cache/fuzz-test', { recursive: true });
  }
});
