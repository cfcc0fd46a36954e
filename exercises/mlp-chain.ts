import { dot, type Layer, type Layers, mlpForward } from '#exercises/mlp.ts';
import { sigmoid } from '#exercises/network.ts';

/** Factors that a mutant puts in the place of the right ones. */
export interface Replaced {
  /** ∂L/∂a of one output. */
  readonly loss?: (y: number, a: number) => number;
  /** ∂a/∂z of an output neuron, of a hidden one. */
  readonly outputSlope?: (a: number) => number;
  readonly hiddenSlope?: (a: number) => number;
  /** ∂L/∂a of a hidden neuron, from the weights that lead out of it and the δ they lead to. */
  readonly back?: (weights: readonly number[], deltas: readonly number[]) => number;
}

const slopeAt = (a: number) => a * (1 - a);

/** What becomes of a slope when σ′ is applied to the activation. */
const slopeOfActivation = (a: number) => slopeAt(sigmoid(a));

/** δ = ∂L/∂z of each neuron by hand, with what the forward pass gives. */
export function mlpDeltas(x: readonly number[], y: readonly number[], layers: Layers, replaced: Replaced = {}) {
  const {
    loss = (wanted, a) => -2 * (wanted - a),
    outputSlope = slopeAt,
    hiddenSlope = slopeAt,
    back = dot,
  } = replaced;
  const { sums, activations } = mlpForward(x, layers);
  const last = activations.at(-1) ?? [];
  let delta = last.map((a, k) => loss(y[k] ?? Number.NaN, a) * outputSlope(a));
  const deltas = [delta];
  for (let l = layers.length - 2; l >= 0; l--) {
    const next = layers[l + 1]?.w ?? [];
    const ahead = delta;
    delta = (activations[l] ?? []).map(
      (a, i) =>
        back(
          next.map((row) => row[i] ?? Number.NaN),
          ahead,
        ) * hiddenSlope(a),
    );
    deltas.unshift(delta);
  }
  return { x, sums, activations, deltas };
}

export type Deltas = ReturnType<typeof mlpDeltas>;

/** Each weight's gradient is the δ of its neuron times what it multiplies; each bias's is the δ alone. `inputs`: what flows into each layer. */
export function gradientsFromDeltas(
  { x, activations, deltas }: Deltas,
  inputs: readonly (readonly number[])[] = [x, ...activations],
): Layer[] {
  return deltas.map((delta, l) => ({
    w: delta.map((d) => (inputs[l] ?? []).map((input) => d * input)),
    b: delta,
  }));
}

/** The gradients a learner would have who gets some factors wrong. */
export const wrongGradients =
  (replaced: Replaced) =>
  (x: readonly number[], y: readonly number[], layers: Layers): Layer[] =>
    gradientsFromDeltas(mlpDeltas(x, y, layers, replaced));

const lastOf = (terms: readonly number[]) => terms.at(-1) ?? Number.NaN;

/** Wrong ideas about single factors, by misconception id; each is wrong in the gradients and in what is measured of them. */
const wrongFactors = {
  'missing-factor-2': { loss: (y, a) => -(y - a) },
  'missing-loss-derivative': { loss: () => 1 },
  'loss-instead-of-derivative': { loss: (y, a) => (y - a) ** 2 },
  'missing-output-sigmoid-derivative': { outputSlope: () => 1 },
  'missing-hidden-sigmoid-derivative': { hiddenSlope: () => 1 },
  'sigmoid-derivative-of-activation': { outputSlope: slopeOfActivation, hiddenSlope: slopeOfActivation },
  'missing-weight-in-chain': { back: (_weights, deltas) => deltas.reduce((sum, delta) => sum + delta, 0) },
  'gradient-overwritten-not-accumulated': { back: (weights, deltas) => lastOf(weights) * lastOf(deltas) },
  'first-path-only': { back: ([w = 0], [delta = 0]) => w * delta },
} satisfies Record<string, Replaced>;

/** Mutants made of the wrong factors, each by what it does with them. */
export function withWrongFactors<Mutant>(mutant: (replaced: Replaced) => Mutant): Record<string, Mutant> {
  return Object.fromEntries(Object.entries(wrongFactors).map(([id, replaced]) => [id, mutant(replaced)]));
}

/** A network whose biases are all 0. */
export const withoutBiases = (layers: Layers): Layer[] => layers.map(({ w, b }) => ({ w, b: b.map(() => 0) }));

/** The same numbers with rows for columns. */
export const transposed = (w: Layer['w']): number[][] =>
  (w[0] ?? []).map((_, i) => w.map((row) => row[i] ?? Number.NaN));

/** Σ over as many terms as both have, as Python's zip pairs them. */
export const zipDot = (a: readonly number[], b: readonly number[]): number => {
  const length = Math.min(a.length, b.length);
  return dot(a.slice(0, length), b.slice(0, length));
};
