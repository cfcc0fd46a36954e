import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Plain } from '#grader/plain.ts';
import { createJavaScriptEngine } from '#grader/sandbox/javascript/engine.ts';
import { compileQuickJs, jobFor, openEngine } from './open-engine.ts';

const engine = await openEngine();
const run = (source: string, calls?: readonly (readonly Plain[])[], limits?: Parameters<typeof jobFor>[2]) =>
  engine.run(jobFor(source, calls, limits));
const outputOf = (expression: string) => run(`const f = (x) => (${expression});`).calls[0]?.output;

test('a typed function gives its answer for every call', () => {
  const source = 'export function f(x: number): number {\n  return 1 / (1 + Math.exp(-x));\n}\n';
  const result = run(source, [[0], [2]]);
  expect(result.status).toBe('completed');
  expect(result.calls.map((call) => call.output)).toEqual([0.5, 1 / (1 + Math.exp(-2))]);
  expect(result.memoryBytes).toBeGreaterThan(0);
});

test.each([
  'function f(x) { return x; }',
  'export function f(x: number) { return x; }',
  'export default function f(x: number) { return x; }',
  'const f = (x: number): number => x;',
  'export const f = (x: number): number => x;',
  'let f: (x: number) => number = (x) => x;',
  'function f(x) { return x; }\nexport { f };',
  'const g = (x) => x;\nexport { g };\nvar f = g // no newline at the end',
])('the entry is found however it is written: %s', (source) => {
  expect(run(source, [[0.25]]).calls).toEqual([{ output: 0.25, trace: [], console: '' }]);
});

test('a file without the function is told apart from one that fails', () => {
  expect(run('const g = 1;')).toMatchObject({
    status: 'runtime-error',
    error: { type: 'missing-entry', message: "there is no function 'f'" },
    calls: [],
  });
  expect(run('const f = 3;').error).toMatchObject({ type: 'missing-entry', message: "'f' is not a function" });
});

test('any plain argument comes back as it went in', () => {
  const withoutTag = fc
    .jsonValue({ maxDepth: 4, noUnicodeString: false })
    .filter((value) => !JSON.stringify(value).includes('"$"'));
  fc.assert(
    fc.property(withoutTag, (value) => {
      const plain = JSON.parse(JSON.stringify(value)) as Plain;
      expect(run('const f = (x) => x;', [[plain]]).calls[0]?.output).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test('every double keeps its last bit', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
      const written = Object.is(value, -0) ? '-0' : String(value);
      expect(outputOf(written)).toBe(value);
    }),
    { numRuns: 100 },
  );
});

test.each<[string, Plain]>([
  ['NaN', { $: 'nan' }],
  ['1 / 0', { $: 'infinity' }],
  ['-1 / 0', { $: '-infinity' }],
  ['undefined', { $: 'undefined' }],
  ['[, 1]', [{ $: 'undefined' }, 1]],
  ['12345678901234567890n', { $: 'integer', digits: '12345678901234567890' }],
  ['() => 1', { $: 'other', type: 'function' }],
  ['Symbol("a")', { $: 'other', type: 'symbol' }],
  ['new Date(0)', { $: 'other', type: 'Date' }],
  ['new Map([[1, 2]])', { $: 'other', type: 'Map' }],
  ['new Number(3)', { $: 'other', type: 'Number' }],
  ['new (class Net { w = 1; })()', { $: 'other', type: 'Net' }],
  ['new Proxy([1], {})', { $: 'other', type: 'Proxy' }],
  ['Proxy.revocable({}, {}).proxy', { $: 'other', type: 'Proxy' }],
  ['(async () => 1)()', { $: 'other', type: 'Promise' }],
  ['new Float32Array([1.5, 2])', [1.5, 2]],
  ['new BigInt64Array([3n])', [{ $: 'integer', digits: '3' }]],
  ['Object.create(null, { a: { value: 1, enumerable: true }, b: { value: 2 } })', { a: 1 }],
  ['{ a: 1, [Symbol("b")]: 2 }', { a: 1 }],
  ['{ get a() { return 1; } }', { a: { $: 'other', type: 'getter' } }],
  ['{ toJSON() { return 0.5; } }', { toJSON: { $: 'other', type: 'function' } }],
  ['{ $: "nan" }', { $: 'other', type: 'Object' }],
  ['10n ** 5000n', { $: 'too-large' }],
  ['new Array(2 ** 32 - 1)', { $: 'too-large' }],
  ['"x".repeat(2 ** 20)', { $: 'too-large' }],
])('%s arrives with its exact type', (expression, expected) => {
  expect(outputOf(expression.startsWith('{') ? `(${expression})` : expression)).toEqual(expected);
});

test('a key named __proto__ stays a key', () => {
  const output = outputOf('({ ["__proto__"]: 2 })');
  expect(Object.entries(output as object)).toEqual([['__proto__', 2]]);
});

test('a list inside itself and a list nested without end are too large, not endless', () => {
  expect(run('function f() { const a = []; a.push(a); return a; }').calls[0]?.output).toEqual({ $: 'too-large' });
  const deep = 'function f() { let a = []; for (let i = 0; i < 1e5; i++) a = [a]; return a; }';
  expect(run(deep).calls[0]?.output).toEqual({ $: 'too-large' });
});

test('changing an argument does not change the next call', () => {
  const result = run('function f(a) { a.push(1); return a.length; }', [[[0]], [[0]]]);
  expect(result.calls.map((call) => call.output)).toEqual([2, 2]);
});

test('module state lasts from call to call and is gone with the next run', () => {
  const source =
    'let n = 0; globalThis.seen ??= 0; Array.prototype.left = 1;\nfunction f() { return [n++, globalThis.seen++]; }';
  for (let i = 0; i < 2; i++)
    expect(run(source, [[], []]).calls.map((call) => call.output)).toEqual([
      [0, 0],
      [1, 1],
    ]);
  expect(outputOf('[typeof seen, [].left === undefined]')).toEqual(['undefined', true]);
});

test('chance, clock and time zone are the same in every run and every engine', async () => {
  const source =
    'const f = () => [Math.random(), Math.random(), Date.now(), new Date().getTime(), new Date(2020, 6, 1).getTime(), Date()];';
  const first = run(source).calls;
  expect(first[0]?.output).toEqual([
    expect.any(Number),
    expect.any(Number),
    1767225600000,
    1767225600001,
    Date.UTC(2020, 6, 1),
    'Thu, 01 Jan 2026 00:00:00 GMT',
  ]);
  const another = await openEngine();
  expect(run(source).calls).toEqual(first);
  expect(another.run(jobFor(source)).calls).toEqual(first);
});

test('a run never waits for the clock of another', () => {
  engine.refresh();
  expect(run('const f = (x) => x;', [[1]]).status).toBe('completed');
});

test('plain JavaScript runs without a stripper', async () => {
  const plain = await createJavaScriptEngine({ module: await compileQuickJs() });
  expect(plain.run(jobFor('const f = (x) => x + 1;')).calls[0]?.output).toBe(2);
  expect(plain.run(jobFor('const f = (x) => {\n  x +;\n};'))).toMatchObject({
    status: 'syntax-error',
    error: { type: 'SyntaxError', line: 2 },
  });
});
