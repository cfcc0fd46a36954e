const { sin, cos, exp } = Math;
const { apply } = Reflect;
const { split, slice, startsWith, replaceAll } = String.prototype;
const { test } = RegExp.prototype;
const NativeTypeError = TypeError;
const NativeNumber = Number;
const digits = /^\d+(\.\d+)?$/;
const powers = /^x\^\d$/;

type Term = { number: number; shape: string };

function readTerm(text: string): Term {
  const negative = apply(startsWith, text, ['-']);
  const parts = apply(split, negative ? apply(slice, text, [1]) : text, ['*']);
  const known = apply(test, digits, [parts[0]]);
  let number = known ? NativeNumber(parts[0]) : 1;
  if (negative) number = -number;
  const shape = known ? (parts.length > 1 ? parts[1] : 'x^0') : parts[0];
  const fits = shape === 'x' || shape === 'sin(x)' || shape === 'cos(x)' || shape === 'exp(x)' || apply(test, powers, [shape]);
  if (!fits || parts.length > (known ? 2 : 1))
    throw new NativeTypeError('f must be a sum of terms such as 3*x^2, sin(x), cos(x), exp(x)');
  return { number, shape };
}

function read(text: string): Term[] {
  const parts = apply(split, apply(replaceAll, text, [' - ', ' + -']), [' + ']);
  for (let i = 0; i < parts.length; i++) parts[i] = readTerm(parts[i]);
  return parts;
}

function valueOf(shape: string, x: number): number {
  if (shape === 'x') return x;
  if (shape === 'sin(x)') return sin(x);
  if (shape === 'cos(x)') return cos(x);
  if (shape === 'exp(x)') return exp(x);
  return x ** NativeNumber(shape[2]);
}

function drive(numericalGradient: (f: (x: number) => number, x: number, h: number) => unknown, text: string, x: number, h: number) {
  const terms = ask(() => read(text));
  const f = (x: number) => {
    if (typeof x !== 'number') throw new NativeTypeError('f takes a number, not ' + (x === undefined ? 'undefined' : typeof x));
    let sum = 0;
    for (let i = 0; i < terms.length; i++) sum += terms[i].number * valueOf(terms[i].shape, x);
    return sum;
  };
  return ask(() => numericalGradient(f, x, h));
}
