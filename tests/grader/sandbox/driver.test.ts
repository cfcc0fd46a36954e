import { afterAll, beforeAll, expect, test } from 'vitest';
import { createPool, type Pool } from '#grader/sandbox/pool.ts';
import { type EntryKind, type Language, languages, type RunResult } from '#grader/sandbox/sandbox.ts';
import { ensureSandbox } from '#scripts/build-sandbox.ts';

let pool: Pool;
beforeAll(async () => {
  pool = await createPool({ manifest: await ensureSandbox(), workers: 1 });
}, 180_000);
afterAll(() => pool.close());

const callbacks: Record<Language, string> = {
  python: `
def drive(entry, factor, x):
    def f(x):
        return factor * x

    return ask(entry, f, x)
`,
  typescript: `
function drive(entry: (f: (x: number) => number, x: number) => unknown, factor: number, x: number): unknown {
  const f = (x: number) => {
    if (typeof x !== 'number') throw new TypeError('f takes a number');
    return factor * x;
  };
  return ask(() => entry(f, x));
}
`,
};

const objects: Record<Language, string> = {
  python: `
def drive(Box, value):
    box = ask(Box, value)
    return ask(getattr, ask(getattr(box, 'doubled')), 'value')
`,
  typescript: `
function drive(Box: new (value: number) => any, value: number): unknown {
  const box = ask(() => new Box(value));
  return ask(() => box.doubled().value);
}
`,
};

interface Learner {
  readonly language: Language;
  readonly source: string;
  readonly drivers?: Record<Language, string>;
  readonly kind?: EntryKind;
}

const run = ({ language, source, drivers = callbacks, kind = 'function' }: Learner): Promise<RunResult> =>
  pool.run({
    language,
    source,
    entry: kind === 'class' ? 'Box' : 'twice',
    driver: { source: drivers[language], entry: kind },
    calls:
      kind === 'class'
        ? [[3]]
        : [
            [2, 3],
            [4, 0.5],
          ],
    limits: { timeMs: 20_000, memoryBytes: 64 * 2 ** 20, outputBytes: 2 ** 16 },
  });

const twice: Record<Language, string> = {
  python: 'def twice(f, x):\n    trace("once", f(x))\n    print(x)\n    return f(f(x))\n',
  typescript:
    'function twice(f: (x: number) => number, x: number) {\n  trace("once", f(x));\n  console.log(x);\n  return f(f(x));\n}\n',
};

test.each(languages)(
  'a function is handed another function, and what it traces and prints comes out (%s)',
  async (language) => {
    const result = await run({ language, source: twice[language] });
    expect(result).toMatchObject({ status: 'completed', error: null });
    expect(result.calls).toEqual([
      { output: 12, trace: [{ name: 'once', value: 6 }], console: '3\n' },
      { output: 8, trace: [{ name: 'once', value: 2 }], console: '0.5\n' },
    ]);
  },
);

const misuses: Record<Language, readonly [source: string, line: number][]> = {
  python: [
    ['def twice(f, x):\n    y = 1\n    return f()\n', 3],
    ['def twice(f, x):\n    return f("x") + f(None)\n', 2],
    ['def twice(f, x):\n    return x / 0\n', 2],
  ],
  typescript: [
    ['function twice(f, x) {\n  const y = 1;\n  return f();\n}\n', 3],
    ['function twice(f, x) {\n  return f("x");\n}\n', 2],
    ['function twice(f, x) {\n  return x.nothing.at;\n}\n', 2],
  ],
};

test.each(languages)(
  'a callback called wrongly is an error at that line of the learner’s own file (%s)',
  async (language) => {
    for (const [source, line] of misuses[language]) {
      const { status, calls } = await run({ language, source });
      expect({ status, line: calls[0]?.error?.line }, source).toEqual({ status: 'runtime-error', line });
      expect(calls[0]?.error?.column).toBeGreaterThan(1);
      expect(calls).toHaveLength(2);
    }
  },
);

const boxes: Record<Language, string> = {
  python:
    'class Box:\n    def __init__(self, value):\n        self.value = value\n\n    def doubled(self):\n        return Box(2 * self.value)\n',
  typescript:
    'class Box {\n  constructor(public_value) {\n    this.value = public_value;\n  }\n  doubled() {\n    return new Box(2 * this.value);\n  }\n}\n',
};

test.each(languages)('a class is made and asked through its methods (%s)', async (language) => {
  const result = await run({ language, source: boxes[language], drivers: objects, kind: 'class' });
  expect(result.calls).toEqual([{ output: 6, trace: [], console: '' }]);
});

const noClasses: Record<Language, readonly string[]> = {
  python: ['x = 1', 'def Box(value):\n    return value', 'Box = 3'],
  typescript: ['const x = 1;', 'const Box = (value) => value;', 'const Box = 3;', 'async function Box() {}'],
};

test.each(languages)('a file without the class is told so, a function in its place too (%s)', async (language) => {
  for (const source of noClasses[language]) {
    const { status, error } = await run({ language, source, drivers: objects, kind: 'class' });
    expect({ status, type: error?.type }, source).toEqual({ status: 'runtime-error', type: 'missing-class' });
  }
  const { error } = await run({ language, source: 'x = 1' });
  expect(error?.type).toBe('missing-entry');
});

const broken: readonly Record<Language, string>[] = [
  { python: 'def drive(:', typescript: 'function drive( {' },
  { python: 'x = 1', typescript: 'const x = 1;' },
  { python: '1 / 0', typescript: 'null.x;' },
  { python: 'def drive(entry, a, b):\n    return a / 0', typescript: 'function drive() { return null.x; }' },
  { python: 'def drive(entry):\n    return 1', typescript: 'function drive() { throw 1; }' },
];

test.each(languages)('a broken driver is never the learner’s fault (%s)', async (language) => {
  for (const drivers of broken) {
    const { status, error, calls } = await run({ language, source: twice[language], drivers });
    expect({ status, error, calls }).toEqual({ status: 'internal-error', error: null, calls: [] });
  }
  expect(await run({ language, source: twice[language] })).toMatchObject({ status: 'completed' });
});

test.each(languages)(
  'an error that the learner’s code raised in an earlier call does not excuse the driver in a later one (%s)',
  async (language) => {
    const drivers = {
      python: 'def drive(entry, a, b):\n    if a == 2:\n        ask(entry, a, b)\n    return a / 0',
      typescript: 'function drive(entry, a, b) {\n  if (a === 2) ask(() => entry(a, b));\n  return null.x;\n}',
    };
    const source = { python: 'def twice(a, b):\n    return c', typescript: 'function twice(a, b) {\n  return c;\n}' };
    const { status, calls } = await run({ language, source: source[language], drivers });
    expect(status).toBe('internal-error');
    expect(calls).toHaveLength(1);
  },
);
