/** @file Makes TypeScript programs that define `f`, by a small grammar. */
import type { Draw } from './draw.ts';
import { hugeLiteral, nested, strangeCharacters } from './text.ts';

const atoms = [
  'x',
  'x',
  'x',
  'y',
  'this',
  '0',
  '1',
  '-1',
  '0.5',
  '-0',
  '1e308',
  '2n ** 64n',
  '10n',
  'NaN',
  '-Infinity',
  'null',
  'undefined',
  'true',
  '""',
  '"h1"',
  '"\\ud800\\0"',
  '[]',
  '{}',
  '[,]',
  '/a+/g',
  'Symbol()',
  'Symbol.iterator',
  'f',
  'console',
  'globalThis',
  'Math',
  'JSON',
  'new Date()',
  'arguments',
  'new Map()',
  'new Set([x])',
];
const unary = ['-', '+', '~', '!', 'typeof ', 'void ', 'new '];
/** Only right in the right place. */
const rare = ['delete ', '...', 'await ', 'yield ', 'import '];
const binary = [
  '+',
  '-',
  '*',
  '/',
  '%',
  '**',
  '&',
  '|',
  '^',
  '<<',
  '>>>',
  '<',
  '==',
  '===',
  'instanceof',
  'in',
  '&&',
  '||',
  '??',
  ',',
];
const functions = `
  Number String BigInt Boolean Array Array.from Object Object.keys Object.freeze Object.create
  Object.assign Object.getOwnPropertyDescriptors Reflect.ownKeys Reflect.construct Proxy
  JSON.stringify JSON.parse Math.exp Math.max parseFloat Promise.resolve Function eval f console.log
  trace RegExp Error WeakRef structuredClone queueMicrotask setTimeout Uint8Array Float64Array
  ArrayBuffer DataView Symbol isNaN encodeURIComponent
`
  .trim()
  .split(/\s+/);
const members = `
  length constructor prototype __proto__ toString valueOf toJSON map then caller stack name call next
  push buffer message a
`
  .trim()
  .split(/\s+/);
const types = [
  'number',
  'any',
  'unknown',
  'number[]',
  '{ a: number }',
  'never',
  '(x: number) => number',
  'Record<string, number>',
  'T',
  'keyof typeof y',
  '[number, ...string[]]',
  'readonly number[]',
];

/** Answers that are hard to take down exactly. */
const answers = [
  'NaN',
  '-0',
  '2n ** 9000n',
  '(() => { const a: any[] = []; a.push(a); return a; })()',
  'new Proxy([], { get: () => 1 })',
  'new Proxy({}, { ownKeys: () => { throw 1; } })',
  'new (class extends Array { get length() { return 5; } })()',
  'new (class extends Number { valueOf() { return 1; } })(2)',
  '(function* () { yield x; })()',
  'Promise.resolve(x)',
  'Symbol("s")',
  '{ get a() { throw new Error("a"); } }',
  '{ toJSON() { return 1; } }',
  'new Float64Array(3)',
  'Object.create(null)',
  '[1, , 3]',
  'new Array(4294967295)',
  '{ $: "nan" }',
  '{ ["__proto__"]: 1 }',
  'new Date(NaN)',
  '/x/',
  'f',
  'class {}',
  'new Map([[1, 2]])',
  'globalThis',
  '"\\ud800"',
  '"a".repeat(1e6)',
  'Object.defineProperty([], "0", { get: f })',
  'new Error("e")',
  'undefined',
  'async () => 1',
  'new WeakRef({})',
  'new Uint8Array(new ArrayBuffer(8, { maxByteLength: 16 }))',
];

/** What spends time, memory, stack or patience. */
const spends = [
  'for (;;);',
  'for (;;) console.log("x".repeat(1000));',
  'f(x);',
  'var y: any = []; for (;;) y.push(new Array(1000));',
  'var y: any = "a"; for (;;) y += y;',
  'var y: any = []; for (let i = 0; i < 1e5; i++) y = [y];',
  'try { f(x); } catch { f(x); }',
  'for (;;) trace("y", x);',
  '"a".repeat(40).match(/(a+)+$b/);',
  'var y: any = 7n ** 7n ** 9n;',
  'throw null;',
  'throw new Proxy({}, { get: f });',
  'Promise.resolve().then(function g(): any { return Promise.resolve().then(g); });',
  '[3, 2, 1].sort(() => f(x));',
  'Array.prototype.map = f;',
  'Object.prototype.toString = () => { throw 1; };',
  'Object.defineProperty(Object.prototype, "a", { get: f });',
  'JSON.stringify = f;',
  'var y: any = new ArrayBuffer(2 ** 31);',
  'Error.prepareStackTrace = f;',
  '({ toString: f }) + "";',
  'for (const y of (function* () { for (;;) yield 1; })());',
  'new Array(1e9).fill(x);',
  'eval("f(x)");',
];

export function typescriptProgram(draw: Draw): string {
  const before = draw.many(0, 2, () => topLevel(draw)).join('');
  const body = draw.many(1, 5, () => guarded(draw)).join('');
  const end = draw.chance(0.5) ? draw.one(answers) : expression(draw, 3);
  const head = draw.one([
    'function',
    'export function',
    'async function',
    'function*',
    'export function',
    'export function',
  ]);
  const tail = draw.chance(0.1) ? strangeCharacters(draw) : '';
  return `${before}${head} f(x: ${draw.one(types)}, ...y: any)${draw.one(['', `: ${draw.one(types)}`])} {\n${body}  return ${end};\n}\n${tail}`;
}

function topLevel(draw: Draw): string {
  return draw.one([
    () => `type T = ${draw.one(types)} | ${draw.one(types)};\n`,
    () => `interface T { a: ${draw.one(types)}; }\n`,
    () =>
      `import ${draw.one(['* as y', 'y', '{ y }'])} from '${draw.one(['fs', './f', 'std', 'os', 'solution.ts'])}';\n`,
    () => `var y = ${expression(draw, 2)};\n`,
    () =>
      `class C${draw.one(['', ' extends Array', ' extends f', ' extends null', '<T>'])} { ${draw.one(members)} = ${expression(draw, 1)}; get a() { return ${expression(draw, 2)}; } }\n`,
    () => (draw.chance(0.2) ? `enum E { A = ${expression(draw, 1)} }\n` : ';\n'),
  ])();
}

/** Most statements throw; what comes after them should have its turn as well. */
const guarded = (draw: Draw): string =>
  draw.chance(0.3) ? statement(draw, 2) : `  try {\n${statement(draw, 2)}  } catch {}\n`;

function statement(draw: Draw, depth: number): string {
  const inner = () => (depth > 0 ? statement(draw, depth - 1) : ';\n');
  const value = () => expression(draw, 2);
  return draw.one([
    () => `  var y${draw.one(['', `: ${draw.one(types)}`])} = ${value()};\n`,
    () => `  x ${draw.one(['+', '-', '*', '??', '||'])}= ${value()};\n`,
    () => `  ${value()};\n`,
    () => `  console.${draw.one(['log', 'error', 'table', 'a'])}(${value()});\n`,
    () => `  trace(${draw.one(['"h1"', value()])}, ${value()});\n`,
    () => `  if (${value()}) {\n${inner()}  } else {\n${inner()}  }\n`,
    () => `  for (const y of ${value()}) {\n${inner()}  }\n`,
    () => `  for (const y in ${value()}) {\n${inner()}  }\n`,
    () => `  do {\n${inner()}  } while (false);\n`,
    () => `  try {\n${inner()}  } catch (y) {\n${inner()}  } finally {\n${inner()}  }\n`,
    () => `  throw ${value()};\n`,
    () => `  { const { a, ...g } = ${value()}; }\n`,
    () => `  (${value()} as ${draw.one(types)});\n`,
    () => `  switch (x) { case ${value()}: ${inner()} }\n`,
    () => `  label${draw.int(0, 99)}: { ${inner()} }\n`,
    () => (draw.chance(0.4) ? `  ${draw.one(spends)}\n` : ';\n'),
  ])();
}

function expression(draw: Draw, depth: number): string {
  if (depth <= 0) return draw.one(atoms);
  const part = () => expression(draw, depth - draw.int(1, 2));
  return draw.one([
    part,
    () => `(${part()} ${draw.one(binary)} ${part()})`,
    () => `(${draw.one(draw.chance(0.05) ? rare : unary)}${part()})`,
    () => `${draw.one(['', 'new '])}${draw.one(functions)}(${draw.many(0, 3, part).join(', ')})`,
    () => `(${part()})${draw.one(['', '?', '!'])}.${draw.one(members)}`.replace('!.', '.'),
    () => `(${part()})[${part()}]`,
    () => `[${draw.many(0, 3, part).join(', ')}]`,
    () =>
      `({ ${draw.one(members)}: ${part()}, [${draw.one(['x', '"a"', 'Symbol.toPrimitive', 'Symbol.iterator'])}]: ${part()} })`,
    () => `(${part()} ? ${part()} : ${part()})`,
    () => `((x: ${draw.one(types)}) => ${draw.one([`(${part()})`, '{ }'])})`,
    () => `(${draw.one(answers)})`,
    () => (draw.chance(0.1) ? draw.one([nested, hugeLiteral])(draw) : part()),
  ])();
}
