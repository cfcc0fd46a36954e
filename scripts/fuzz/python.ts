/** @file Makes Python programs that define `f`, by a small grammar. */
import type { Draw } from './draw.ts';
import { hugeLiteral, nested, strangeCharacters } from './text.ts';

const atoms = [
  'x',
  'x',
  'x',
  'y',
  'self',
  '0',
  '1',
  '-1',
  '0.5',
  '-0.0',
  '1e308',
  '2**63',
  '10**400',
  'float("nan")',
  'float("-inf")',
  'None',
  'True',
  '...',
  'NotImplemented',
  '""',
  '"h1"',
  'b"\\0"',
  '"\\ud800"',
  '[]',
  '{}',
  '()',
  'set()',
  '1j',
  'f',
  'print',
  'object()',
  'type',
  '__name__',
  'globals()',
  'range(10)',
];
const unary = ['-', '+', '~', 'not ', 'lambda: '];
/** Only right in the right place. */
const rare = ['*', '**', 'await ', 'yield ', 'async '];
const binary = [
  '+',
  '-',
  '*',
  '/',
  '//',
  '%',
  '**',
  '@',
  '&',
  '|',
  '^',
  '<<',
  '>>',
  '<',
  '==',
  '!=',
  'is',
  'in',
  'not in',
  'and',
  'or',
];
const builtins = `
  abs len sum list sorted str repr map zip min max int float complex bytes bytearray memoryview type
  iter next hash id dir vars tuple set frozenset reversed enumerate eval compile chr ord format pow
  divmod round isinstance super trace f print getattr setattr open input exit __import__ range
`
  .trim()
  .split(/\s+/);
const modules = `
  math sys os random itertools functools collections re json gc ctypes threading time decimal
  fractions operator typing copy statistics dataclasses builtins marshal numpy
`
  .trim()
  .split(/\s+/);
const dunders = `
  __init__ __add__ __radd__ __mul__ __float__ __int__ __index__ __bool__ __eq__ __hash__ __len__
  __iter__ __next__ __getitem__ __getattr__ __getattribute__ __repr__ __str__ __del__ __call__
  __class__ __reduce__ __format__ __contains__ __enter__ __exit__ __instancecheck__ __new__
`
  .trim()
  .split(/\s+/);
const errors = [
  'Exception',
  'BaseException',
  'ValueError',
  'MemoryError',
  'RecursionError',
  'SystemExit',
  'KeyboardInterrupt',
  'StopIteration',
  'GeneratorExit',
  '(x, y)',
];

/** Answers that are hard to take down exactly. */
const answers = [
  'float("nan")',
  '-0.0',
  '10**5000',
  '(x for x in [1])',
  '[y := [], y.append(y), y][0]',
  'type("F", (float,), {"__repr__": lambda s: "1"})(0.5)',
  'type("D", (dict,), {"items": lambda s: 1 / 0})()',
  'type("S", (str,), {})("a")',
  'type("L", (list,), {"__iter__": lambda s: iter(int, 1)})()',
  '{1: 2, None: 3, (1,): 4}',
  '{"$": "nan"}',
  '{"__proto__": 1}',
  'memoryview(b"abc")',
  'range(10**12)',
  '"\\ud800\\0"',
  'lambda: x',
  'f',
  'int',
  '[[[[[[x]]]]]] * 3',
  'True',
  'Ellipsis',
  'ValueError("x")',
  '{1, 2}',
  'bytes(5)',
  '1e400',
  '[None] * 1000',
  '"a" * 10**6',
  'iter([])',
  'zip([1], [2])',
  'globals()',
  '__builtins__',
  'print',
];

/** What spends time, memory, stack or patience. */
const spends = [
  'while True: pass',
  'while True: print("x" * 1000)',
  'f(x)',
  'y = [x] * 10**8',
  'y = "a" * 10**10',
  'y = [[]]\n    for _ in range(10**5): y = [y]',
  'y = []\n    while True: y.append(y * 2)',
  'y = {}\n    while True: y[len(y)] = bytearray(10**6)',
  'import sys; sys.setrecursionlimit(10**9); f(x)',
  'y = 7 ** (7 ** 9)',
  'for y in iter(int, 1): trace("y", y)',
  'try:\n        while True: pass\n    except BaseException: f(x)',
  'raise SystemExit',
  'import re; re.match("(a+)+$", "a" * 40 + "b")',
  'y = sorted([0.5] * 10**6, key=lambda v: f(v))',
  'exec("f(x)")',
  'import sys; sys.settrace(lambda *a: f(x))',
  'class D:\n        def __del__(self): D()\n    D()',
  'def g(): yield from g()\n    list(g())',
  'import gc; gc.collect()',
  'y = str(10**10**5)',
];

export function pythonProgram(draw: Draw): string {
  const before = draw.many(0, 2, () => topLevel(draw));
  const body = draw.many(1, 5, () => guarded(draw)).join('');
  const end = draw.chance(0.5) ? `    return ${draw.one(answers)}\n` : `    return ${expression(draw, 3)}\n`;
  const tail = draw.chance(0.1) ? `${strangeCharacters(draw)}\n` : '';
  return `${before.join('')}def f(x${draw.chance(0.2) ? ', *y, **self' : ''}):\n${body}${end}${tail}`;
}

function topLevel(draw: Draw): string {
  return draw.one([
    () => `import ${draw.one(modules)}\n`,
    () => `from ${draw.one(modules)} import *\n`,
    () => `y = ${expression(draw, 2)}\n`,
    () =>
      `class C(${draw.one(['', 'float', 'list', 'dict', 'int', 'str', 'Exception', 'type', 'tuple'])}):\n${draw.many(1, 3, () => method(draw)).join('')}`,
    () => `@${draw.one(builtins)}\ndef g(*x): return ${expression(draw, 2)}\n`,
  ])();
}

const method = (draw: Draw): string => `    def ${draw.one(dunders)}(self, *x): return ${expression(draw, 2)}\n`;

/** Most statements raise; what comes after them should have its turn as well. */
function guarded(draw: Draw): string {
  if (draw.chance(0.3)) return statement(draw, 2);
  return `    try:\n${statement(draw, 2, '        ')}    except ${draw.one(['Exception', 'BaseException'])}: pass\n`;
}

function statement(draw: Draw, depth: number, indent = '    '): string {
  const inner = () => (depth > 0 ? statement(draw, depth - 1, `${indent}    `) : `${indent}    pass\n`);
  const value = () => expression(draw, 2);
  return draw.one([
    () => `${indent}y = ${value()}\n`,
    () => `${indent}x ${draw.one(['+', '-', '*', '/', '//', '@', '|'])}= ${value()}\n`,
    () => `${indent}${value()}\n`,
    () => `${indent}print(${value()})\n`,
    () => `${indent}trace(${draw.one(['"h1"', value()])}, ${value()})\n`,
    () => `${indent}if ${value()}:\n${inner()}`,
    () => `${indent}for y in ${value()}:\n${inner()}`,
    () => `${indent}while ${value()}:\n${inner()}${indent}    break\n`,
    () => `${indent}try:\n${inner()}${indent}except ${draw.one(errors)}:\n${inner()}${indent}finally:\n${inner()}`,
    () => `${indent}raise ${draw.one(errors.slice(0, -1))}(${value()})\n`,
    () => `${indent}with ${value()} as y:\n${inner()}`,
    () => `${indent}def g(x=${value()}):\n${inner()}`,
    () =>
      `${indent}match x:\n${indent}    case ${draw.one(['_', '[y, *_]', '{"a": y}', '0 | 1', 'float()'])}:\n${indent}        pass\n`,
    () => `${indent}del ${draw.one(['x', 'y', 'x[0]', 'f'])}\n`,
    () => `${indent}import ${draw.one(modules)} as y\n`,
    () => (indent === '    ' && draw.chance(0.6) ? `    ${draw.one(spends)}\n` : `${indent}pass\n`),
  ])();
}

function expression(draw: Draw, depth: number): string {
  if (depth <= 0) return draw.one(atoms);
  const part = () => expression(draw, depth - draw.int(1, 2));
  return draw.one([
    part,
    () => `(${part()} ${draw.one(binary)} ${part()})`,
    () => `(${draw.one(draw.chance(0.05) ? rare : unary)}${part()})`,
    () => `${draw.one(builtins)}(${draw.many(0, 3, part).join(', ')})`,
    () => `${part()}[${draw.one([part(), ':', '::-1', `${part()}:${part()}`])}]`,
    () =>
      `(${part()}).${draw.one([...dunders, 'real', 'append', 'join', 'format', 'mro', 'gi_frame', '__globals__', '__code__', '__subclasses__'])}`,
    () => `[${part()} for y in ${part()}]`,
    () => `{${part()}: ${part()}}`,
    () => `(${part()} if ${part()} else ${part()})`,
    () => `f"{${draw.one(['x', 'y', 'x!r', 'x:>1000', 'x:{y}'])}}"`,
    () => draw.one(answers),
    () => (draw.chance(0.1) ? draw.one([nested, hugeLiteral])(draw) : part()),
  ])();
}
