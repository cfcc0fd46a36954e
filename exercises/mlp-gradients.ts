import { type Layer, type Layers, mlpForward } from '#exercises/mlp.ts';
import { backward } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import { add, leaf, mul, type Operand, sigmoid, square, sub, sum, type Value } from '#grader/autograd/value.ts';

/** L = Σ (y_k − a_k)² over the last layer. */
export function mlpLoss(x: readonly number[], y: readonly number[], layers: Layers): number {
  const output = mlpForward(x, layers).activations.at(-1) ?? [];
  return output.reduce((total, a, k) => total + ((y[k] ?? Number.NaN) - a) ** 2, 0);
}

/** The layers' shape, filled from the numbers that stand there. */
const mapped = <T>(layers: Layers, compute: (value: number) => T) =>
  layers.map(({ w, b }) => ({
    w: w.map((row) => row.map((value) => compute(value))),
    b: b.map((value) => compute(value)),
  }));

interface Operands {
  readonly w: readonly (readonly Operand[])[];
  readonly b: readonly Operand[];
}

/** The forward pass as an expression: the activations of each layer. */
export function mlpGraph(x: readonly Operand[], layers: readonly Operands[]): Value[][] {
  const activations: Value[][] = [];
  for (const { w, b } of layers) {
    const a: readonly Operand[] = activations.at(-1) ?? x;
    // As in `dot`, there is no answer when a row and what it multiplies differ in length.
    const weighted = (row: readonly Operand[] = []) =>
      sum(row.length === a.length ? row.map((weight, i) => mul(weight, a[i] ?? Number.NaN)) : [Number.NaN]);
    activations.push(b.map((bias, k) => sigmoid(add(weighted(w[k]), bias))));
  }
  return activations;
}

/** ∂L/∂w and ∂L/∂b of each layer, by the autograd. @throws RangeError when there is not one label for each output. */
export function mlpGradients(x: readonly number[], y: readonly number[], layers: Layers): Layer[] {
  const variables = mapped(layers, (value) => leaf(value));
  const output = mlpGraph(x, variables).at(-1) ?? [];
  if (output.length !== y.length) throw new RangeError(`${y.length} labels for ${output.length} outputs`);
  const loss = sum(output.map((a, k) => square(sub(y[k] ?? Number.NaN, a))));
  const slopes = backward(loss);
  const slope = (variable: Value) => slopes.get(variable) ?? 0;
  return variables.map(({ w, b }) => ({ w: w.map((row) => row.map(slope)), b: b.map(slope) }));
}

/** A copy of the layers with one number changed: the bias of unit k, or its weight i. */
function moved(layers: Layers, at: number, k: number, i: number | null, value: number): Layer[] {
  return layers.map(({ w, b }, l) => {
    if (l !== at) return { w, b };
    return i === null ? { w, b: b.with(k, value) } : { w: w.with(k, (w[k] ?? []).with(i, value)), b };
  });
}

/** The same slopes without calculus: the loss is only evaluated, at points nearby. */
export function mlpDifferences(x: readonly number[], y: readonly number[], layers: Layers): Layer[] {
  const slope = (l: number, k: number, i: number | null, value: number) =>
    centralDifferences((near: { readonly value: number }) => mlpLoss(x, y, moved(layers, l, k, i, near.value)), {
      value,
    }).value;
  return layers.map(({ w, b }, l) => ({
    w: w.map((row, k) => row.map((value, i) => slope(l, k, i, value))),
    b: b.map((value, k) => slope(l, k, null, value)),
  }));
}
