/** @file The derivative of every operation: one rule each, giving its value and its local gradients at a point. */

/** The operands of each operation. Adding one here without a rule below does not compile. */
interface Operands {
  add: [a: number, b: number];
  sub: [a: number, b: number];
  mul: [a: number, b: number];
  div: [a: number, b: number];
  pow: [a: number, b: number];
  max: [a: number, b: number];
  exp: [a: number];
  log: [a: number];
  sqrt: [a: number];
  abs: [a: number];
  sigmoid: [a: number];
  tanh: [a: number];
  relu: [a: number];
  sum: number[];
}

export type OpName = keyof Operands;

/** `[value, local gradients]`, one gradient for each operand in order. */
type Rule<Op extends OpName> = (...operands: Operands[Op]) => readonly [value: number, localGrads: Operands[Op]];

/** σ(z) = 1 / (1 + e^−z), written so that e never overflows however large |z| is. */
function logistic(z: number): number {
  const e = Math.exp(-Math.abs(z));
  return z >= 0 ? 1 / (1 + e) : e / (1 + e);
}

// At a kink (abs and relu at 0, max of equals) the local gradient is PyTorch's choice: 0, 0, and ½ for each.
export const rules: { readonly [Op in OpName]: Rule<Op> } = {
  // d(a + b) = da + db
  add: (a, b) => [a + b, [1, 1]],
  // d(a − b) = da − db
  sub: (a, b) => [a - b, [1, -1]],
  // d(a·b) = b·da + a·db
  mul: (a, b) => [a * b, [b, a]],
  // d(a/b) = da/b − a/b²·db
  div: (a, b) => [a / b, [1 / b, -a / (b * b)]],
  // d(aᵇ) = b·aᵇ⁻¹·da + aᵇ·ln a·db
  pow: (a, b) => [a ** b, [b === 0 ? 0 : b * a ** (b - 1), a === 0 && b > 0 ? 0 : a ** b * Math.log(a)]],
  // d max(a, b) = da where a > b, db where b > a
  max: (a, b) => [Math.max(a, b), a === b ? [0.5, 0.5] : [Number(a > b), Number(b > a)]],
  // d eᵃ = eᵃ·da
  exp: (a) => [Math.exp(a), [Math.exp(a)]],
  // d ln a = da/a
  log: (a) => [Math.log(a), [1 / a]],
  // d √a = da/(2·√a)
  sqrt: (a) => [Math.sqrt(a), [0.5 / Math.sqrt(a)]],
  // d|a| = sign(a)·da
  abs: (a) => [Math.abs(a), [Math.sign(a)]],
  // dσ(a) = σ(a)·(1 − σ(a))·da
  sigmoid: (a) => [logistic(a), [logistic(a) * (1 - logistic(a))]],
  // d tanh a = (1 − tanh²a)·da
  tanh: (a) => [Math.tanh(a), [1 - Math.tanh(a) ** 2]],
  // d relu(a) = da where a > 0
  relu: (a) => [Math.max(0, a), [Number(a > 0)]],
  // d Σaᵢ = Σ daᵢ
  sum: (...terms) => [terms.reduce((total, term) => total + term, 0), terms.map(() => 1)],
};
