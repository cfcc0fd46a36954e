import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isSupportedNode } from '#scripts/node-version.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'chainrule-setup-'));
  writeFileSync(path.join(folder, 'input.txt'), 'one');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs one step, in a process of its own as `npm start` does: it adds a line to output.txt each time it really runs. */
async function setUp(command = "require('fs').appendFileSync('output.txt', 'ran\\n')"): Promise<string> {
  const step = `{ name: 'copy', inputs: ['input.txt', 'folder'], output: () => 'output.txt', command: ['node', '-e', ${JSON.stringify(command)}] }`;
  const steps = new URL('../../scripts/setup-steps.mjs', import.meta.url).href;
  const script = `import { runDueSteps } from '${steps}';
    await runDueSteps([${step}], '.cache').catch((error) => { console.error(error.name, error.message); });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { cwd: folder });
  // Nothing tells in which order two streams were written to.
  const printed = [child.stdout, child.stderr].map((stream) => text(stream));
  await once(child, 'close');
  return (await Promise.all(printed)).join('');
}

const runs = () => readFileSync(path.join(folder, 'output.txt'), 'utf8').split('\n').length - 1;

test('what is done is not done again, or every start would take minutes', async () => {
  expect(await setUp()).toMatch(/^\[1\/1\] copy …\n\[1\/1\] copy: \d+\.\d s/);
  expect(await setUp()).toBe('');
  expect(runs()).toBe(1);
});

test('a changed, an added and a renamed input run the step again, or a start would serve old pages', async () => {
  await setUp();
  writeFileSync(path.join(folder, 'input.txt'), 'two');
  await setUp();
  mkdirSync(path.join(folder, 'folder'));
  writeFileSync(path.join(folder, 'folder', 'a'), '');
  await setUp();
  rmSync(path.join(folder, 'folder', 'a'));
  writeFileSync(path.join(folder, 'folder', 'b'), '');
  await setUp();
  expect(runs()).toBe(4);
});

test('a lost output is made again', async () => {
  await setUp();
  rmSync(path.join(folder, 'output.txt'));
  await setUp();
  expect(runs()).toBe(1);
});

test('a failed step shows what it said, says which command it was, and is tried again', async () => {
  const output = await setUp("console.log('no such thing'); process.exit(3)");
  expect(output).toContain('no such thing');
  expect(output).toMatch(/SetupError The set-up stopped: "node -e .*" failed \(exit code 3\)\.\n$/);
  expect(existsSync(path.join(folder, '.cache', 'setup.lock'))).toBe(false);
  await setUp();
  expect(runs()).toBe(1);
});

test('of two set-ups at once one works and the other waits for it, or they would break each other', async () => {
  const slowly = "setTimeout(() => require('fs').appendFileSync('output.txt', 'ran\\n'), 700)";
  const outputs = await Promise.all([setUp(slowly), setUp(slowly)]);
  expect(runs()).toBe(1);
  expect(outputs.filter((output) => output.includes('Another set-up is running'))).toHaveLength(1);
});

test('the lock of a set-up that was killed does not hold up the next one', async () => {
  mkdirSync(path.join(folder, '.cache'));
  const lock = path.join(folder, '.cache', 'setup.lock');
  writeFileSync(lock, '1 killed');
  const longAgo = new Date(Date.now() - 60_000);
  utimesSync(lock, longAgo, longAgo);
  await setUp();
  expect(runs()).toBe(1);
});

test('a Node on which Prisma or Next.js would fail is told at once', () => {
  const supported = ['20.19.0', '20.20.2', '22.12.0', '24.0.0', '26.1.0'];
  const others = ['14.21.3', '18.20.8', '20.18.3', '21.7.0', '22.11.0', '23.5.0'];
  expect(supported.filter((version) => !isSupportedNode(version))).toEqual([]);
  expect(others.filter(isSupportedNode)).toEqual([]);
});
