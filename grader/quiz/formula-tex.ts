/** @file A formula as it is set, so that one sees how it was read: 1/2*x with the ½ before the x. */
import type { Formula } from '#grader/quiz/formula.ts';

/** How tightly each operation binds; what binds less than its place asks for gets brackets. */
const tightness: Readonly<Record<Formula['op'], number>> = {
  add: 1,
  sub: 1,
  neg: 2,
  mul: 3,
  div: 5,
  exp: 4,
  pow: 4,
  number: 6,
  variable: 6,
  log: 6,
  abs: 6,
  sqrt: 6,
  tanh: 6,
  sigmoid: 6,
};

const greek = /^(alpha|beta|gamma|delta|epsilon|eta|theta|lambda|mu|pi|sigma|phi)$/;

/** h1 and z_h1 with their last parts lowered. */
function nameTex(name: string): string {
  const [, base = name, sub = ''] = /^([A-Za-z]+?)_?(\d\w*|(?<=_)\w+)?$/.exec(name) ?? [];
  const letters = greek.test(base) ? `\\${base}` : base.length > 1 ? `\\mathit{${base}}` : base;
  const lowered = sub.length > 1 ? `{${sub}}` : sub;
  return sub === '' ? letters : `${letters}_${lowered}`;
}

function numberTex(value: number): string {
  const [digits = '', exponent] = String(value).split('e');
  return exponent === undefined ? digits : `${digits} \\cdot 10^{${Number(exponent)}}`;
}

const bracketed = (tex: string) => `\\left(${tex}\\right)`;

function within(formula: Formula, least: number): string {
  const tex = formulaTex(formula);
  return tightness[formula.op] < least ? bracketed(tex) : tex;
}

/** For KaTeX. Every sign of multiplication is drawn, so that no product looks like a call. */
export function formulaTex(formula: Formula): string {
  switch (formula.op) {
    case 'number':
      return numberTex(formula.value);
    case 'variable':
      return nameTex(formula.name);
    case 'neg':
      return `-${within(formula.of, 3)}`;
    case 'add':
      return `${within(formula.left, 1)} + ${within(formula.right, 3)}`;
    case 'sub':
      return `${within(formula.left, 1)} - ${within(formula.right, 3)}`;
    case 'mul':
      return `${within(formula.left, 3)} \\cdot ${within(formula.right, 3)}`;
    case 'div':
      return `\\frac{${formulaTex(formula.left)}}{${formulaTex(formula.right)}}`;
    case 'pow':
      return `${within(formula.left, 6)}^{${formulaTex(formula.right)}}`;
    case 'exp':
      return formula.of.op === 'number' && formula.of.value === 1 ? 'e' : `e^{${formulaTex(formula.of)}}`;
    case 'sqrt':
      return `\\sqrt{${formulaTex(formula.of)}}`;
    case 'abs':
      return `\\left|${formulaTex(formula.of)}\\right|`;
    case 'log':
      return `\\ln${bracketed(formulaTex(formula.of))}`;
    case 'sigmoid':
      return `\\sigma${bracketed(formulaTex(formula.of))}`;
    case 'tanh':
      return `\\tanh${bracketed(formulaTex(formula.of))}`;
  }
}
