import { expect, test } from 'vitest';
import { jobFor, openEngine } from './open-engine.ts';

let engine = await openEngine();
const run = (source: string, limits?: Parameters<typeof jobFor>[2]) => engine.run(jobFor(source, [[1]], limits));

test.each([
  ['function f(x) {\n  return (1 + ;\n}', 2, 15],
  ['function f(x: number {\n}', 1, 22],
  ['const 梯度 = "中文"; let 3;', 1, 22],
  ['enum Color { Red }\nfunction f() {}', 1, 1],
  ['function f() {}\n  namespace A { export const b = 1; }', 2, 3],
  ['function f() {}\nclass A { constructor(private x: number) {} }', 2, 31],
  ['function f() { return 1; }\nfunction f() { return 2; }', 2, null],
])('a syntax error points at its place: %s', (source, line, column) => {
  const result = run(source);
  expect(result).toMatchObject({ status: 'syntax-error', calls: [], error: { type: 'SyntaxError', line } });
  if (column !== null) expect(result.error?.column).toBe(column);
  expect(result.error?.message).not.toMatch(/strip/);
});

test.each([
  ['function f(x: number): number {\n  return foo + x;\n}', 'ReferenceError', 2, 10],
  ['const o: any = undefined;\nconst g = () => o.bar;\nfunction f() {\n  return g();\n}', 'TypeError', 2, 18],
  ['function f() {\n  return JSON.parse("{");\n}', 'SyntaxError', 2, 3],
  ['function f() {\n  throw Object.assign(new Error("x"), { name: "BadInput" });\n}', 'BadInput', 2, 32],
  ['function f() { return f(); }', 'RangeError', 1, 16],
])('an error in a call names its class and the place in the learner’s file: %s', (source, type, line, column) => {
  const result = run(source);
  expect(result).toMatchObject({ status: 'runtime-error', error: null });
  expect(result.calls).toMatchObject([{ error: { type, line, column } }]);
});

test('the other calls still run after one has thrown', () => {
  const source = 'function f(x) { if (x === 2) throw new RangeError("two"); return x; }';
  const result = engine.run(jobFor(source, [[1], [2], [3]]));
  expect(result.status).toBe('runtime-error');
  expect(result.calls.map((call) => call.output ?? call.error?.type)).toEqual([1, 'RangeError', 3]);
});

test('an error at top level ends the load with its place', () => {
  const result = run('function f() {}\nthrow new TypeError("top");');
  expect(result).toMatchObject({ status: 'runtime-error', calls: [] });
  expect(result.error).toMatchObject({ type: 'TypeError', message: 'top', line: 2 });
  expect(run('function f() {}\nJSON.parse("{");').status).toBe('runtime-error');
});

test.each([
  ["throw 'a text'", { type: 'string', message: 'threw "a text"', line: null, column: null }],
  ['throw null', { type: 'null', message: 'threw null', line: null, column: null }],
  ['throw { get message() { throw 1; }, name: 5 }', { type: 'Object', message: '', line: null, column: null }],
  ['throw new Proxy({}, { get() { throw 1; } })', { type: 'Proxy', message: '', line: null, column: null }],
  [
    'const e = new Error("m"); e.stack = "at solution.ts:9999:1"; throw e',
    { type: 'Error', message: 'm', line: null, column: null },
  ],
])('whatever is thrown can be told: %s', (statement, error) => {
  expect(run(`function f() { ${statement}; }`).calls[0]?.error).toEqual(error);
});

test('a message is cut to 500 characters', () => {
  expect(run('function f() { throw new Error("x".repeat(5000)); }').calls[0]?.error?.message).toHaveLength(500);
});

test.each([
  ["import fs from 'fs';\nexport function f() {}", "'fs'", 1, 1],
  ["// first\n  import { a } from './a.ts';\nexport function f() {}", "'./a.ts'", 2, 3],
  ["export function f() {}\nexport * from 'x';", "'x'", 2, 1],
])('an import says that there is nothing to import: %s', (source, name, line, column) => {
  const result = run(source);
  expect(result).toMatchObject({ status: 'runtime-error', error: { type: 'ImportError', line, column } });
  expect(result.error?.message).toContain(name);
});

test('types may be imported, since they are erased', () => {
  expect(run("import type { A } from './a.ts';\nexport const f = (x: A) => x;").status).toBe('completed');
});

test('await at top level is refused with a reason', () => {
  expect(run('await 1;\nfunction f() {}').error?.message).toContain('await');
});

test.each([
  'function f() { for (;;) { try { for (;;); } catch {} finally {} } }',
  'function f() {}\nwhile (true) {}',
  'function f() { throw { get message() { for (;;); } }; }',
])('time runs out however exceptions are swallowed: %s', (source) => {
  const result = run(source, { timeMs: 50 });
  expect(result).toMatchObject({ status: 'time-limit', error: null, calls: [] });
  expect(result.timeMs).toBeGreaterThanOrEqual(50);
  expect(run('const f = (x) => x;').calls[0]?.output).toBe(1);
});

test('memory runs out, the engine is worn, and a new one works', async () => {
  const result = run('function f() { const a = []; for (;;) a.push(new Array(1000).fill(1)); }', { timeMs: 20_000 });
  expect(result).toMatchObject({ status: 'memory-limit', calls: [] });
  expect(result.memoryBytes).toBeGreaterThan(40 * 2 ** 20);
  expect(engine.worn).toBe(true);
  engine = await openEngine();
  expect(engine.worn).toBe(false);
  expect(run('const f = (x) => x;').calls[0]?.output).toBe(1);
});

test('a smaller memory limit holds without wearing the engine', () => {
  const result = run('function f() { return new Float64Array(2 ** 18).length; }', { memoryBytes: 2 ** 20 });
  expect(result.status).toBe('memory-limit');
  expect(engine.worn).toBe(false);
});
