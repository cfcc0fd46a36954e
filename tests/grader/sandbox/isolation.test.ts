import { expect, test } from 'vitest';
import { startChild } from '#grader/sandbox/child-process.ts';
import { describe, type Isolation, isolation, refusal } from '#grader/sandbox/isolation/isolation.ts';
import { attemptsIn } from '#tests/grader/sandbox/attempts.ts';

const isolated = await isolation();
const { closed } = isolated;
const noNetwork = process.allowedNodeEnvironmentFlags.has('--allow-net');
const changedUser = process.getuid?.() === 0 && isolated.user !== 0;

test('code that broke out into the sandbox process reaches no file, process or variable, and no more than what start told of the rest', async () => {
  const found = await attemptsIn(isolated, true);
  const denied = 'ERR_ACCESS_DENIED';
  expect(found).toMatchObject({
    passwords: denied,
    secret: denied,
    project: denied,
    environment: denied,
    writing: denied,
    writingAtRoot: denied,
    process: denied,
    variables: expect.stringMatching(/^(SystemRoot)?$/),
  });
  expect(found.addOn).not.toBe('open');
  expect(found.tcp === 'open', found.tcp).toBe(!closed.network && !noNetwork);
  expect(found.udp === 'open', found.udp).toBe(!closed.network && !noNetwork);
  expect(found.unixSocket === 'open', found.unixSocket).toBe(!closed.files && !noNetwork);
  expect(found.signal === 'open', found.signal).toBe(!closed.processes && !changedUser);
});

test('what the kernel is said to keep shut stays shut even without Node’s permission model', async () => {
  const found = await attemptsIn(isolated, false);
  const open = (...names: string[]) => names.filter((name) => found[name] === 'open');
  if (closed.network) expect(open('tcp', 'udp'), JSON.stringify(found)).toEqual([]);
  if (closed.processes) expect(open('signal'), JSON.stringify(found)).toEqual([]);
  if (closed.files)
    expect(
      open(
        'passwords',
        'secret',
        'project',
        'environment',
        'writing',
        'writingAtRoot',
        'process',
        'unixSocket',
        'addOn',
      ),
      JSON.stringify(found),
    ).toEqual([]);
});

const start = { type: 'start', workers: 1, prepare: [], files: {} } as const;
const stub = (answer: string) => `process.on('message', () => process.send(${answer})); setTimeout(() => {}, 1e6);`;

test.each<[string, Isolation, string, RegExp]>([
  [
    'cannot be started through what worked before',
    { ...isolated, prefix: ['/bin/false'] },
    '',
    /ended at its start.*\/bin\/false/,
  ],
  [
    'runs as another user than was told',
    isolated,
    stub(`{ type: 'ready', user: 4711, confined: true }`),
    /rights it should not have \(user 4711/,
  ],
  [
    'runs without Node’s permission model',
    isolated,
    stub(`{ type: 'ready', user: ${isolated.user}, confined: false }`),
    /rights it should not have.*confined: false/,
  ],
])('a sandbox process that %s is not used', async (_, walls, script, message) => {
  await expect(startChild(script, walls, start)).rejects.toThrow(message);
});

const open: Isolation = {
  prefix: [],
  closed: { network: false, files: true, processes: false },
  user: 1000,
  layers: ['WebAssembly', 'user nobody'],
  missing: ['namespaces (Operation not permitted)'],
};

test('start tells in one line what runs and what does not, and why', () => {
  expect(describe(open)).toBe(
    'The grader child runs: WebAssembly; user nobody. Not available here: namespaces (Operation not permitted).',
  );
  expect(describe(isolated)).not.toContain('\n');
});

test('a strict start is refused by name of what is open, with what is missing', () => {
  expect(refusal(open)).toMatch(/from the network \(namespaces \(Operation not permitted\)\)/);
  expect(refusal({ ...open, closed: { network: true, files: true, processes: true } })).toBeNull();
});
