import { beforeAll, expect, test } from 'vitest';
import type { Plain } from '#grader/plain.ts';
import type { PythonEngine } from '#grader/sandbox/python/engine.ts';
import { engineMaker, jobFor, runnerOf } from './open-engine.ts';

let create: () => PythonEngine;
let run: ReturnType<typeof runnerOf>;

beforeAll(async () => {
  create = await engineMaker();
  run = runnerOf(create);
}, 180_000);

const answer = (source: string, ...calls: (readonly Plain[])[]) => {
  const { calls: results, ...rest } = run(source, calls.length > 0 ? calls : undefined);
  expect(rest).toMatchObject({ status: 'completed', error: null });
  return results.map(({ output }) => output);
};

test('a sigmoid is computed to the last bit, call by call', () => {
  const inputs = Array.from({ length: 20 }, (_, index) => index / 3 - 3);
  const source = 'import math\ndef f(x):\n    return 1 / (1 + math.exp(-x))\n';
  const outputs = answer(source, ...inputs.map((input) => [input]));
  for (const [index, output] of outputs.entries())
    expect(output).toBeCloseTo(1 / (1 + Math.exp(-(inputs[index] ?? 0))), 15);
});

test('every plain value goes in and comes out as it is', () => {
  const value: Plain = [
    0.1,
    -5e-324,
    1.7976931348623157e308,
    3,
    true,
    false,
    null,
    'héllo 😀\n"',
    [],
    {},
    { a: [{ b: 1 }] },
  ];
  expect(answer('def f(x):\n    return x', [value])).toEqual([value]);
});

test('values outside JSON come out marked, never as something they are not', () => {
  const source = `
class Float(float): pass
def f(x):
    return [float("nan"), float("inf"), -float("inf"), 2**53 - 1, 2**53, -(10**30), 10**700, (1, 2), 1j, {1}, b"b",
            Float(1), lambda: 0, {"$": "nan"}, {1: 2}, "x" * 2_000_000, range(3)]
`;
  expect(answer(source)).toEqual([{ $: 'too-large' }]);
  expect(answer(source.replace('"x" * 2_000_000', '"x"'))[0]).toEqual([
    { $: 'nan' },
    { $: 'infinity' },
    { $: '-infinity' },
    2 ** 53 - 1,
    { $: 'integer', digits: '9007199254740992' },
    { $: 'integer', digits: `-1${'0'.repeat(30)}` },
    { $: 'too-large' },
    [1, 2],
    { $: 'other', type: 'complex' },
    { $: 'other', type: 'set' },
    { $: 'other', type: 'bytes' },
    { $: 'other', type: 'Float' },
    { $: 'other', type: 'function' },
    { $: 'other', type: 'dict' },
    { $: 'other', type: 'dict' },
    'x',
    { $: 'other', type: 'range' },
  ]);
});

test('whoever counts with a kind of dict from the library has made a dict; one of their own is none', () => {
  const source = `
from collections import Counter, OrderedDict, defaultdict
class Own(dict):
    def items(self): return [("forged", 1)]
def f(x):
    weights = defaultdict(float)
    weights["a"] += 0.5
    Counter.items = Own.items
    return [weights, Counter("aab"), OrderedDict(b=1), Own(a=1)]
`;
  expect(answer(source)).toEqual([[{ a: 0.5 }, { a: 2, b: 1 }, { b: 1 }, { $: 'other', type: 'Own' }]]);
});

test('a call cannot change the arguments of the next', () => {
  expect(answer('def f(x):\n    x.append(4)\n    return x', [[1]], [[1]])).toEqual([
    [1, 4],
    [1, 4],
  ]);
});

test('a file is loaded once and its calls share its globals', () => {
  expect(answer('n = 0\ndef f(x):\n    global n\n    n += 1\n    return n', [0], [0], [0])).toEqual([1, 2, 3]);
});

test('each submission starts afresh: no globals, patched modules, random state or clock of the one before', () => {
  const look =
    'import math, random, time, os\ndef f(x):\n    return [math.exp(0), random.random(), time.time(), hash("a"), list(os.urandom(2)), id(f)]';
  const first = run(look);
  run('import math, random, builtins\nmath.exp = builtins.list = None\nrandom.seed(1)\ndef f(x):\n    return 1');
  expect(run(look).calls).toEqual(first.calls);
  expect(runnerOf(create)(look).calls).toEqual(first.calls);
});

test('what a learner prints is kept with the load or the call it belongs to', () => {
  const result = run(
    'import os, sys\nprint("load")\ndef f(x):\n    print("é", x)\n    print("!", file=sys.stderr)\n    os.write(1, b"\\xff")',
    [[1], [2]],
  );
  expect(result.console).toBe('load\n');
  expect(result.calls.map((call) => call.console)).toEqual(['é 1\n!\n\ufffd', 'é 2\n!\n\ufffd']);
});

test('traced quantities come with their call, in order and as they were then', () => {
  const { calls } = run(
    'def f(x):\n    h = [x]\n    trace("h", h)\n    h.append(2)\n    trace("n", float("nan"))\n    trace(5, h)',
    [[1], [3]],
  );
  expect(calls.map(({ trace }) => trace)).toEqual([
    [
      { name: 'h', value: [1] },
      { name: 'n', value: { $: 'nan' } },
      { name: '?', value: [1, 2] },
    ],
    [
      { name: 'h', value: [3] },
      { name: 'n', value: { $: 'nan' } },
      { name: '?', value: [3, 2] },
    ],
  ]);
});

test('a long chain of objects, as a computation graph is, can be freed on a small stack', () => {
  const source = `
class Value:
    def __init__(self, data, parents=()):
        self.data, self.parents = data, parents
def f(x):
    value = Value(1.0)
    for _ in range(x):
        value = Value(value.data, (value, value))
    data = value.data
    del value
    return data
`;
  expect(answer(source, [50_000])).toEqual([1]);
});

test('the modules of the course can be imported and used, others cannot', () => {
  const modules =
    'math cmath random collections itertools functools typing re dataclasses copy operator string statistics json time datetime decimal fractions enum abc contextlib bisect heapq array textwrap pprint inspect types numbers io sys os traceback warnings weakref collections.abc';
  expect(answer(`import ${modules.split(' ').join(', ')}\ndef f(x):\n    return 1`)).toEqual([1]);
  for (const name of ['numpy', 'js', 'pyodide', 'ctypes', 'socket', 'subprocess', 'threading', 'gc', 'asyncio'])
    expect(run(`import ${name}\ndef f(x):\n    return 1`)).toMatchObject({
      status: 'runtime-error',
      error: { type: 'ModuleNotFoundError', message: `No module named '${name}'`, line: 1, column: 1 },
    });
});

test('parts of modules that are loaded late work too', () => {
  const source = `
import datetime, decimal, inspect, time, traceback, weakref, statistics
from dataclasses import dataclass
@dataclass
class Point:
    x: float
def f(α):
    try:
        1 / 0
    except ZeroDivisionError:
        text = traceback.format_exc()
    weakref.finalize(Point(1), print)
    return [str(datetime.datetime.strptime("2024-02-03", "%Y-%m-%d")), str(decimal.Decimal(1) / 3)[:5], repr(Point(1)),
            str(inspect.signature(f)), time.strftime("%Y", time.localtime()), "\\N{BULLET}", text.splitlines()[-1],
            statistics.mean([1, 2]), time.mktime((2026, 1, 2, 0, 0, 0, 0, 0, 0)), "é".encode("latin-1").decode("latin-1")]
`;
  expect(answer(source)).toEqual([
    [
      '2024-02-03 00:00:00',
      '0.333',
      'Point(x=1)',
      '(α)',
      '2026',
      '•',
      'ZeroDivisionError: division by zero',
      1.5,
      Date.UTC(2026, 0, 2) / 1000,
      'é',
    ],
  ]);
});

test('time passes a little at each look, and waiting takes none', () => {
  const [times] = answer(
    'import time\ndef f(x):\n    a = time.time()\n    time.sleep(1000)\n    return [a, time.time() - a]',
  );
  expect(times).toEqual([Date.UTC(2026, 0, 1) / 1000 + 1e-6, expect.closeTo(1e-6, 6)]);
});

test('a raised recursion limit lasts from call to call and reaches no further', () => {
  const deep = 'def g(n):\n    return n and g(n - 1)\ndef f(x):\n    return g(x)';
  expect(answer(`import sys\nsys.setrecursionlimit(10_000)\n${deep}`, [5_000], [5_000])).toEqual([0, 0]);
  expect(run(deep, [[5_000]]).calls[0]?.error?.type).toBe('RecursionError');
});

test('an engine whose memory grew says that it is worn, one that only worked does not', () => {
  const engine = create();
  engine.run(jobFor('def f(x):\n    return sum(range(1000))'));
  expect(engine.worn).toBe(false);
  engine.run(jobFor('def f(x):\n    return len(bytearray(40_000_000))'));
  expect(engine.worn).toBe(true);
});
