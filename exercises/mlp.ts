import { courseParameters, drawUntil, factor, sigmoid } from '#exercises/network.ts';
import { softplus } from '#exercises/network-graph.ts';
import { centralDifferences } from '#grader/autograd/gradcheck.ts';
import type { Random } from '#grader/random.ts';

/** `w[k][i]` joins input i of the layer to its unit k, whose bias is `b[k]`. */
export type Layer = { readonly w: readonly (readonly number[])[]; readonly b: readonly number[] };
export type Layers = readonly Layer[];

/** Σ wᵢ·aᵢ. NaN when one is longer than the other: there is no answer to an input that does not fit. */
export const dot = (w: readonly number[], a: readonly number[]) =>
  w.length === a.length ? w.reduce((total, weight, i) => total + weight * (a[i] ?? 0), 0) : Number.NaN;

/** What a layer's neurons add up. */
const weightedSums = ({ w, b }: Layer, a: readonly number[]) => b.map((bias, k) => dot(w[k] ?? [], a) + bias);

/** The weighted sums and the activations of each layer; the input is not among them. */
export function mlpForward(x: readonly number[], layers: Layers, activation = sigmoid) {
  const sums: number[][] = [];
  const activations: number[][] = [];
  for (const layer of layers) {
    const z = weightedSums(layer, activations.at(-1) ?? x);
    sums.push(z);
    activations.push(z.map(activation));
  }
  return { sums, activations };
}

/** σ without writing it down: the slope of ln(1 + e^z), measured. */
export const measuredSigmoid = (z: number) =>
  centralDifferences((near: { readonly z: number }) => softplus(near.z), { z }).z;

/** The network of the course, written as layers: new ones each time. */
export function courseLayers(): Layer[] {
  const { w1, w2, w3, w4, w5, w6, b1, b2, b3 } = courseParameters;
  return [
    {
      w: [
        [w1, w2],
        [w3, w4],
      ],
      b: [b1, b2],
    },
    { w: [[w5, w6]], b: [b3] },
  ];
}

/** Layers of the given widths, the input's first: `[2, 3, 1]` has three hidden units. */
export const layersOf = (widths: readonly number[], number: () => number): Layer[] =>
  widths.slice(1).map((width, l) => ({
    w: Array.from({ length: width }, () => Array.from({ length: widths[l] ?? 0 }, number)),
    b: Array.from({ length: width }, number),
  }));

/** Every sum between 0.3 and 4 away from zero, and no two activations of a layer alike: leaving out or swapping anything shows. */
function clear(x: readonly number[], layers: Layers): boolean {
  const { sums, activations } = mlpForward(x, layers);
  const steep = sums.flat().every((z) => Math.abs(z) >= 0.3 && Math.abs(z) <= 4);
  const apart = (layer: readonly number[]) =>
    layer.every((a, k) => layer.slice(k + 1).every((b) => Math.abs(a - b) > 0.01));
  return steep && activations.every(apart);
}

/** Layers of the given widths that suit an input. */
export const drawLayers = (random: Random, x: readonly number[], widths: readonly number[]): Layer[] =>
  drawUntil(
    () => layersOf([x.length, ...widths], () => factor(random)),
    (layers) => clear(x, layers),
  );

/** An input and layers, of the given widths: the input's first. */
export function drawNetwork(random: Random, [inputs, ...widths]: readonly [number, ...number[]]) {
  const x = Array.from({ length: inputs }, () => factor(random));
  return { x, layers: drawLayers(random, x, widths) };
}
