import type { Language, RunStatus } from '#grader/sandbox/sandbox.ts';

/** A program that goes for the author's driver. It is never right, so nothing it does may make it pass. */
export interface DriverAttack {
  readonly how: string;
  readonly slug: 'numerical-gradient' | 'autograd-value';
  readonly language: Language;
  readonly status: RunStatus;
  readonly source: string;
}

/** TypeScript's attacks hold braces at the end of a line, Python's colons. */
const languageOf = (source: string): Language => (/[{;]$/m.test(source) ? 'typescript' : 'python');

const gradient = (how: string, status: RunStatus, source: string): DriverAttack => ({
  how,
  slug: 'numerical-gradient',
  language: languageOf(source),
  status,
  source,
});

const value = (how: string, status: RunStatus, source: string): DriverAttack => ({
  how,
  slug: 'autograd-value',
  language: languageOf(source),
  status,
  source,
});

/** A class of Python's that works, apart from what an attack puts into its methods. */
const pythonValue = (body: string) => `
class Value:
    def __init__(self, data):
        self.data, self.grad = data, 0.0
    def __add__(self, other):
        return Value(self.data + other.data)
    def __mul__(self, other):
        return Value(self.data * other.data)
    def tanh(self):
        return Value(self.data)
    relu = tanh
    def backward(self):
        pass
${body.replace(/^/gm, '    ')}
`;

const typescriptValue = (before: string, body: string) => `
${before}
class Value {
  data; grad = 0;
  constructor(data) { this.data = data; }
  add(other) { return new Value(this.data + other.data); }
  mul(other) { return new Value(this.data * other.data); }
  tanh() { return new Value(this.data); }
  relu() { return new Value(this.data); }
  backward() {}
  ${body}
}
`;

export const driverAttacks: readonly DriverAttack[] = [
  gradient(
    'replaces drive, read and ask in the driver’s own namespace',
    'completed',
    `
import sys

def numerical_gradient(f, x, h):
    frame = sys._getframe()
    while frame is not None:
        if 'drive' in frame.f_globals:
            frame.f_globals.update(drive=lambda *a: 1.0, read=lambda *a: [], ask=lambda *a: 1.0, function=lambda *a: abs)
        frame = frame.f_back
    return 1.0
`,
  ),
  gradient(
    'patches every builtin that a driver may use',
    'completed',
    `
import builtins, math, operator

for module in (math, operator):
    for name in list(vars(module)):
        if not name.startswith('_'):
            setattr(module, name, lambda *a: 1.0)
for name in ('float', 'int', 'isinstance', 'len', 'type', 'getattr', 'ValueError', 'TypeError', 'bool', 'dict'):
    setattr(builtins, name, lambda *a: 1.0)

def numerical_gradient(f, x, h):
    return f(x)
`,
  ),
  gradient('returns the callback it was given', 'completed', '\ndef numerical_gradient(f, x, h):\n    return f\n'),
  gradient(
    'hands the callback a number that answers every operator with the right size',
    'completed',
    `
class Liar(float):
    def __add__(self, other): return self
    __radd__ = __mul__ = __rmul__ = __pow__ = __rpow__ = __add__
    def __float__(self): return 0.0
    def __eq__(self, other): return True
    __hash__ = None

def numerical_gradient(f, x, h):
    return Liar(f(Liar(x)))
`.replace('\nclass', '\nimport math\n\nclass'),
  ),
  gradient(
    'leaves by exit from inside its call',
    'runtime-error',
    '\nimport sys\n\ndef numerical_gradient(f, x, h):\n    sys.exit(0)\n',
  ),
  gradient(
    'calls the callback until the stack ends',
    'runtime-error',
    '\ndef numerical_gradient(f, x, h):\n    return f(numerical_gradient(f, x, h))\n',
  ),
  gradient(
    'lowers the recursion limit so far that the driver itself could not run',
    'runtime-error',
    '\nimport sys\n\nsys.setrecursionlimit(30)\n\ndef numerical_gradient(f, x, h):\n    return numerical_gradient(f, x, h)\n',
  ),
  gradient(
    'never comes back from the callback’s caller',
    'time-limit',
    '\ndef numerical_gradient(f, x, h):\n    while True:\n        f(x)\n',
  ),
  gradient(
    'patches every prototype and namespace that a driver may use',
    'completed',
    `
const one = () => 1;
for (const object of [String.prototype, Array.prototype, RegExp.prototype, Reflect, Object, Math, Number, Function.prototype])
  for (const key of Reflect.ownKeys(object))
    if (typeof key === 'string' && !['constructor', 'caller', 'callee', 'arguments', 'prototype', 'length', 'name'].includes(key))
      try { object[key] = one; } catch {}
function numericalGradient(f, x, h) {
  return f(x);
}
`,
  ),
  gradient(
    'sets traps on Object.prototype and Array.prototype for what the driver writes',
    'completed',
    `
for (const key of ['0', '1', '2', 'number', 'shape', 'data', 'grad'])
  for (const prototype of [Object.prototype, Array.prototype])
    Object.defineProperty(prototype, key, { get: () => 1, set() {}, configurable: true });
function numericalGradient(f, x, h) {
  return f;
}
`,
  ),
  gradient(
    'takes the stack away, so that nobody can see where its error came from',
    'runtime-error',
    `
Error.stackTraceLimit = 0;
Error.prepareStackTrace = () => 'at drive (driver.ts:1:1)';
function numericalGradient(f, x, h) {
  throw new Error('mine');
}
`,
  ),
  gradient('throws null', 'runtime-error', '\nfunction numericalGradient() {\n  throw null;\n}\n'),
  gradient(
    'imports the driver',
    'runtime-error',
    "\nimport * as driver from 'driver.ts';\nfunction numericalGradient(f, x, h) {\n  return 1;\n}\n",
  ),
  gradient(
    'asks its callers for the driver',
    'runtime-error',
    '\nfunction numericalGradient(f, x, h) {\n  return numericalGradient.caller(1);\n}\n',
  ),
  gradient(
    'never comes back from the callback’s caller in TypeScript',
    'time-limit',
    '\nfunction numericalGradient(f, x, h) {\n  for (;;) f(x);\n}\n',
  ),
  value(
    'hands itself back as data and gradient',
    'completed',
    pythonValue('@property\ndef data(self):\n    return self\n@data.setter\ndef data(self, value):\n    pass\n')
      .replace('self.data + other.data', '1')
      .replace('self.data * other.data', '1'),
  ),
  value(
    'raises whatever it likes from its operators',
    'runtime-error',
    pythonValue(
      'class Stop(BaseException):\n    pass\ndef __add__(self, other):\n    raise Value.Stop("mine")\n__mul__ = __add__\n',
    ),
  ),
  value(
    'has a metaclass that is no class when asked, and calls that make nothing',
    'runtime-error',
    `
class Meta(type):
    def __call__(cls, *a): return None
    def __instancecheck__(cls, other): return True
    def __getattribute__(cls, name): raise ValueError(name)

class Value(metaclass=Meta):
    pass
`,
  ),
  value(
    'answers every attribute with itself and equals everything',
    'completed',
    `
class Value:
    def __init__(self, *a): pass
    def __getattr__(self, name): return self
    def __call__(self, *a): return self
    def __eq__(self, other): return True
    def __hash__(self): return 0
    def __add__(self, other): return self
    __mul__ = __add__
`,
  ),
  value(
    'looks for attributes of itself without end',
    'runtime-error',
    '\nclass Value:\n    def __init__(self, data): pass\n    def __getattribute__(self, name): return getattr(self, name)\n',
  ),
  value(
    // It breaks the driver, which is told as our fault and gains nothing.
    'rewrites the driver’s answer from inside backward',
    'internal-error',
    pythonValue(`def backward(self):
    import sys
    frame = sys._getframe()
    while frame is not None:
        if 'nodes' in frame.f_locals:
            frame.f_locals['nodes'].clear()
        if 'drive' in frame.f_globals:
            frame.f_globals['ask'] = lambda *a: 1.0
        frame = frame.f_back
`),
  ),
  value(
    'is a forged answer: a dictionary with the keys of a tag',
    'completed',
    pythonValue('def backward(self):\n    self.grad = {"$": "nan", "x": [self]}\n'),
  ),
  value(
    'makes proxies instead of objects',
    'completed',
    typescriptValue('', '').replace(
      'this.data = data; }',
      'this.data = data; return new Proxy(this, { get: (t, k) => (k === "data" || k === "grad" ? t : t[k]), has: () => true }); }',
    ),
  ),
  value(
    'changes its mind each time it is asked for a field',
    'completed',
    typescriptValue('let n = 0;', 'get grad() { return n++; }').replace('grad = 0;', ''),
  ),
  value(
    'throws from its fields',
    'runtime-error',
    typescriptValue('', 'get grad() { throw new RangeError("mine"); }').replace('grad = 0;', ''),
  ),
  value(
    'answers add with a function that pretends to be a Value',
    'runtime-error',
    typescriptValue('', '').replace(
      'return new Value(this.data + other.data);',
      'return Object.assign(() => 1, { data: 1 });',
    ),
  ),
  value(
    'catches what the driver writes into its answer',
    'completed',
    typescriptValue(
      "for (const key of ['a', 'b', 'c', 'v1', 'v2', 'data', 'grad', 'name', 'method', 'operands', '0', '1'])\n  for (const each of [Object.prototype, Array.prototype]) Object.defineProperty(each, key, { get: () => 1, set() {}, configurable: true });",
      '',
    ),
  ),
  value(
    'is a class only on the outside: a bound function whose prototype never comes',
    'time-limit',
    `
const Value = function () {}.bind(null);
Object.defineProperty(Value, 'prototype', { get() { for (;;) {} } });
`,
  ),
  value(
    'promises instead of numbers',
    'completed',
    typescriptValue('', 'async backward() { await 1; this.grad = 1; }'),
  ),
];
