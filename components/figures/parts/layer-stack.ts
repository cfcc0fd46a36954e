import { backward } from '#grader/autograd/backward.ts';
import { abs, leaf, mul, type Operand, relu, sigmoid, sub, sum, tanh, type Value } from '#grader/autograd/value.ts';
import { type Random, random } from '#grader/random.ts';

/** `w[k][i]` joins input i of the layer to its neuron k. */
type Table = readonly (readonly number[])[];

export const activations = { sigmoid, tanh, relu } as const;
export type Activation = keyof typeof activations;

/** Of the input and of every layer but the last. */
const width = 8;
export const mostLayers = 12;

/** Evenly between −√3 and √3: on average 0, with a variance of 1. */
const draw = (from: Random) => from.float(-Math.sqrt(3), Math.sqrt(3));
const row = (from: Random) => Array.from({ length: width }, () => draw(from));

function drawn() {
  const from = random('layer stack 5');
  const [x, last] = [row(from), row(from)];
  const hidden = Array.from({ length: mostLayers - 1 }, () => Array.from({ length: width }, () => row(from)));
  return { x, hidden, last };
}

const { x, hidden, last } = drawn();

/**
 * So many layers of eight neurons each, the last of one that only adds up, and an input with its label: always the same draw, so
 * that one more layer is all that one more layer changes. Biases are 0; weights have the variance scale² / 8.
 */
export function layerStack(depth: number, scale: number): { x: readonly number[]; y: number; tables: Table[] } {
  const tables = [...hidden.slice(0, depth - 1), [last]];
  const scaled = (table: Table) => table.map((weights) => weights.map((w) => (w * scale) / Math.sqrt(width)));
  return { x, y: 1, tables: tables.map(scaled) };
}

function predictionOf(input: readonly Operand[], layers: readonly (readonly (readonly Value[])[])[], of: Activation) {
  let a = input;
  for (const [l, layer] of layers.entries()) {
    const sums = layer.map((weights) => sum(weights.map((w, i) => mul(w, a[i] ?? Number.NaN))));
    a = l < layers.length - 1 ? sums.map(activations[of]) : sums;
  }
  return a[0] ?? Number.NaN;
}

/**
 * ‖∂L/∂w‖ of each layer of a stack, first layer first, with one activation in all layers but the last. For L = |y − a|, whose own
 * slope is 1 however wrong the prediction is: what differs is lost or gained on the way back.
 */
export function gradientNorms(depth: number, scale: number, of: Activation): number[] {
  const { x: input, y, tables } = layerStack(depth, scale);
  const layers = tables.map((table) => table.map((weights) => weights.map((w) => leaf(w))));
  const slopes = backward(abs(sub(y, predictionOf(input, layers, of))));
  return layers.map((layer) => Math.hypot(...layer.flat().map((w) => slopes.get(w) ?? 0)));
}
