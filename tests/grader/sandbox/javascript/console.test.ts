import { expect, test } from 'vitest';
import { jobFor, openEngine } from './open-engine.ts';

const engine = await openEngine();
const printedBy = (statements: string) => engine.run(jobFor(`function f(x) { ${statements} }`)).calls[0]?.console;

test('text printed while loading and in each call is kept apart', () => {
  const result = engine.run(jobFor('console.log("load");\nfunction f(x) { console.info("call", x); }', [[1], [2]]));
  expect(result.console).toBe('load\n');
  expect(result.calls.map((call) => call.console)).toEqual(['call 1\n', 'call 2\n']);
});

test.each([
  ['console.log("a", 1.5, true, null, undefined)', 'a 1.5 true null undefined\n'],
  ['console.warn([1, [2, "b"]], { w: [0.5] })', '[ 1, [ 2, "b" ] ] { w: [ 0.5 ] }\n'],
  ['console.error(-0, 3n, [], {})', '-0 3n [] {}\n'],
  ['console.debug(new Float64Array(2), new (class Net { b = 1; })())', 'Float64Array [ 0, 0 ] Net { b: 1 }\n'],
  ['console.log(new TypeError("no"), () => 1, Symbol("s"))', 'TypeError: no [Function] Symbol()\n'],
  ['console.log({ get a() { throw 1; } }, new Proxy({}, {}))', '{ a: [Getter] } [Proxy]\n'],
  ['console.log()', '\n'],
  ['const a = []; a.push(a); console.log(a)', '[ [ [ [ [ [Array] ] ] ] ] ]\n'],
])('%s prints what a learner expects to read', (statement, expected) => {
  expect(printedBy(statement)).toBe(expected);
});

test('a long list is printed in part', () => {
  expect(printedBy('console.log(new Array(1000).fill(7))')).toMatch(/^\[ 7, .*, … 900 more \]\n$/);
});

test('too much output ends the run, also when the exception is swallowed', () => {
  const once = engine.run(jobFor('function f() { for (;;) console.log("x".repeat(100)); }'));
  expect(once).toMatchObject({ status: 'output-limit', calls: [] });
  const swallowed = 'function f() { for (let i = 0; i < 1e4; i++) try { console.log("x".repeat(100)); } catch {} }';
  expect(engine.run(jobFor(swallowed)).status).toBe('output-limit');
  const loading = engine.run(
    jobFor('console.log("ab");\nconsole.log("é".repeat(10));\nfunction f() {}', [], { outputBytes: 12 }),
  );
  expect(loading).toMatchObject({ status: 'output-limit', console: 'ab\n' });
});

test('the limit counts bytes of UTF-8 over the whole run', () => {
  const source = 'function f(text) { console.log(text); }';
  const run = (texts: string[]) =>
    engine.run(
      jobFor(
        source,
        texts.map((text) => [text]),
        { outputBytes: 10 },
      ),
    ).status;
  expect(run(['梯', '度', 'a'])).toBe('completed');
  expect(run(['梯', '度', 'ab'])).toBe('output-limit');
  expect(run(['😀😀', ''])).toBe('completed');
  expect(run(['😀😀a', ''])).toBe('output-limit');
});

test('traced quantities come back by name and in order, for each call anew', () => {
  const source = 'function f(x: number) { trace("h", x * 2); const y = trace("y", [x]); return y === undefined; }';
  const result = engine.run(jobFor(source, [[1], [2]]));
  expect(result.calls).toMatchObject([
    {
      output: true,
      trace: [
        { name: 'h', value: 2 },
        { name: 'y', value: [1] },
      ],
    },
    {
      output: true,
      trace: [
        { name: 'h', value: 4 },
        { name: 'y', value: [2] },
      ],
    },
  ]);
});

test('trace keeps the value of that moment, at most 200 a call, and never throws', () => {
  const early = engine.run(jobFor('function f() { const a = [1]; trace("a", a); a[0] = 2; return 0; }'));
  expect(early.calls[0]?.trace).toEqual([{ name: 'a', value: [1] }]);
  const many = engine.run(jobFor('function f() { for (let i = 0; i < 300; i++) trace(i, i); return 1; }'));
  expect(many.calls[0]?.trace).toHaveLength(200);
  expect(many.calls[0]?.trace[199]).toEqual({ name: '199', value: 199 });
  const odd =
    'function f() { trace(); trace({}, new Proxy({}, { get() { throw 1; } })); trace("x".repeat(999), 1); return 1; }';
  expect(engine.run(jobFor(odd)).calls[0]).toMatchObject({
    output: 1,
    trace: [
      { value: { $: 'undefined' } },
      { value: { $: 'other', type: 'Proxy' } },
      { name: 'x'.repeat(100), value: 1 },
    ],
  });
});
