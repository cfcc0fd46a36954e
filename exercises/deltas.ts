import { forwardPass, type Parameters, parametersFrom, sigmoid } from '#exercises/network.ts';

/** Factors that a mutant puts in the place of the right ones. `weights` lead back from o1 to h1 and to h2. */
interface Replaced {
  readonly loss?: number;
  readonly outputSlope?: number;
  readonly hiddenSlopes?: readonly [number, number];
  readonly weights?: readonly [number, number];
}

/** ∂L/∂z of each neuron by hand, with what flows into it. */
export function deltas(x1: number, x2: number, y: number, p: Parameters, replaced: Replaced = {}) {
  const { h1, h2, o1 } = forwardPass(x1, x2, p);
  const { loss = -2 * (y - o1), outputSlope = o1 * (1 - o1) } = replaced;
  const { hiddenSlopes = [h1 * (1 - h1), h2 * (1 - h2)], weights = [p.w5, p.w6] } = replaced;
  const output = loss * outputSlope;
  return {
    x1,
    x2,
    h1,
    h2,
    output,
    first: output * weights[0] * hiddenSlopes[0],
    second: output * weights[1] * hiddenSlopes[1],
  };
}

/** Each weight's gradient is the δ of the neuron it leads into times what it multiplies; each bias's is the δ alone. */
export function gradientsFromDeltas(d: ReturnType<typeof deltas>): Parameters {
  return {
    w1: d.first * d.x1,
    w2: d.first * d.x2,
    w3: d.second * d.x1,
    w4: d.second * d.x2,
    w5: d.output * d.h1,
    w6: d.output * d.h2,
    b1: d.first,
    b2: d.second,
    b3: d.output,
  };
}

export const step = (p: Parameters, gradients: Parameters, learningRate: number): Parameters =>
  parametersFrom((key) => p[key] - learningRate * gradients[key]);

/** σ′ applied to the activations, as if they were the weighted sums. */
export function slopesOfActivations(x1: number, x2: number, p: Parameters): Replaced {
  const { h1, h2, o1 } = forwardPass(x1, x2, p);
  const slope = (a: number) => sigmoid(a) * (1 - sigmoid(a));
  return { outputSlope: slope(o1), hiddenSlopes: [slope(h1), slope(h2)] };
}
