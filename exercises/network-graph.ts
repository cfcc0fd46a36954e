import { forwardPass, type Parameters, type Sample } from '#exercises/network.ts';
import { gradients } from '#grader/autograd/backward.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import {
  label,
  leaf,
  leaves,
  mul,
  type Operand,
  sigmoid,
  square,
  sub,
  sum,
  type Value,
} from '#grader/autograd/value.ts';
import type { Graph } from '#grader/exercise.ts';

/** What learners call the network's quantities besides the names of the course. */
export const networkAliases = {
  ...{ z1: 'z_h1', z2: 'z_h2', z3: 'z_o1', z_o: 'z_o1', net_h1: 'z_h1', net_h2: 'z_h2', net_o1: 'z_o1' },
  ...{ sum_h1: 'z_h1', sum_h2: 'z_h2', sum_o1: 'z_o1', a1: 'h1', a2: 'h2', a3: 'o1', out_h1: 'h1', out_h2: 'h2' },
  ...{
    o: 'o1',
    out: 'o1',
    output: 'o1',
    out_o1: 'o1',
    pred: 'o1',
    prediction: 'o1',
    y_pred: 'o1',
    y_hat: 'o1',
    ŷ: 'o1',
  },
} as const;

/** Those of the loss with them. */
export const lossAliases = { ...networkAliases, loss: 'L', y_true: 'y', target: 'y', label: 'y' } as const;

/** What the statements call the loss's derivatives by the sums. */
export const deltaAliases = {
  ...lossAliases,
  ...{ delta_o1: 'dL_dz_o1', delta_h1: 'dL_dz_h1', delta_h2: 'dL_dz_h2' },
  ...{ delta_o: 'dL_dz_o1', delta_1: 'dL_dz_h1', delta_2: 'dL_dz_h2' },
  ...{ δ_o1: 'dL_dz_o1', δ_h1: 'dL_dz_h1', δ_h2: 'dL_dz_h2', δ_o: 'dL_dz_o1', δ_1: 'dL_dz_h1', δ_2: 'dL_dz_h2' },
} as const;

/** What a counterexample sets the network to: with x1 and w5 at 1 every path can be told from every other. */
export const plainNetwork = {
  x1: [1, 0, -1, 2, 0.5],
  w5: [1, 0, -1, 2, 0.5],
  y: [0, 1, 0.5],
  learning_rate: [1, 0.5, 0.1, 2],
} as const;

type Weights = Readonly<Record<keyof Parameters, Operand>>;

/** The forward pass as an expression, its quantities labelled `z_h1`, `h1`, `z_h2`, `h2`, `z_o1`, `o1`. */
export function networkGraph(x1: Operand, x2: Operand, p: Weights): { h1: Value; h2: Value; o1: Value } {
  const weighted = (a: Operand, wa: Operand, b: Operand, wb: Operand, bias: Operand) =>
    sum([mul(wa, a), mul(wb, b), bias]);
  const h1 = label(sigmoid(label(weighted(x1, p.w1, x2, p.w2, p.b1), 'z_h1')), 'h1');
  const h2 = label(sigmoid(label(weighted(x1, p.w3, x2, p.w4, p.b2), 'z_h2')), 'h2');
  const o1 = label(sigmoid(label(weighted(h1, p.w5, h2, p.w6, p.b3), 'z_o1')), 'o1');
  return { h1, h2, o1 };
}

/** The loss of an error: (y − o1)² unless it is another one. */
type Loss = (error: Value) => Value;

/** L = (y − o1)² as an expression labelled `L` over the nine parameters. */
export function lossGraph(x1: Operand, x2: Operand, y: Operand, p: Parameters, loss: Loss = square) {
  const parameters = leaves(p);
  const { o1 } = networkGraph(x1, x2, parameters);
  return { L: label(loss(sub(y, o1)), 'L'), parameters };
}

/** The loss with everything labelled, inputs and label too, for an answer made of ∂L/∂p. */
export function labelledLoss([x1, x2, y, p]: Sample, answer: Graph['answer'], loss?: Loss): Graph {
  const { L, parameters } = lossGraph(leaf(x1, 'x1'), leaf(x2, 'x2'), leaf(y, 'y'), p, loss);
  return { result: L, variables: parameters, answer };
}

/** ∂L/∂p for all nine parameters, by the autograd. */
export function lossGradients(x1: number, x2: number, y: number, p: Parameters): Record<keyof Parameters, number> {
  const { L, parameters } = lossGraph(x1, x2, y, p);
  return gradients(L, parameters);
}

/** The same nine numbers without calculus: the loss is only evaluated, at points nearby. */
export function lossDifferences(x1: number, x2: number, y: number, p: Parameters): Record<keyof Parameters, number> {
  return centralDifferences((near: Parameters) => (y - forwardPass(x1, x2, near).o1) ** 2, p);
}

/** ln(1 + e^z), whose derivative is σ(z): a way to the sigmoid that never writes it down. */
export const softplus = (z: number) => Math.log1p(Math.exp(z));
