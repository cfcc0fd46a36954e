import { forwardPass, type Parameters, sigmoid, withoutBiases } from '#exercises/network.ts';

/** The slope of σ where its output is `a`. */
const slopeAt = (a: number) => a * (1 - a);

/** The factors of ∂L/∂w5 and ∂L/∂w1 for L = (y − o1)², derived by hand; the quantities of the forward pass with them. */
export function chainFactors(x1: number, x2: number, y: number, p: Parameters) {
  const forward = forwardPass(x1, x2, p);
  const { h1, h2, o1 } = forward;
  return {
    ...forward,
    /** ∂L/∂o1 */
    loss: -2 * (y - o1),
    /** ∂o1/∂z_o1, ∂h1/∂z_h1, ∂h2/∂z_h2 */
    outputSlope: slopeAt(o1),
    hiddenSlope: slopeAt(h1),
    otherHiddenSlope: slopeAt(h2),
    /** What becomes of a slope when σ′ is applied to the activation: σ′(o1), σ′(h1). */
    slopeOfOutput: slopeAt(sigmoid(o1)),
    slopeOfHidden: slopeAt(sigmoid(h1)),
  };
}

export type ChainFactors = ReturnType<typeof chainFactors>;

/** A mutant that multiplies up its own choice of factors. */
export const wrongChain =
  (multiply: (c: ChainFactors, p: Parameters, x1: number, x2: number) => number) =>
  (x1: number, x2: number, y: number, p: Parameters) =>
    multiply(chainFactors(x1, x2, y, p), p, x1, x2);

/** A mutant that gets ∂L/∂o1 wrong and the rest right. */
export const wrongLoss =
  (gradient: (...sample: [number, number, number, Parameters]) => number, loss: (y: number, o1: number) => number) =>
  (x1: number, x2: number, y: number, p: Parameters) => {
    const { loss: right, o1 } = chainFactors(x1, x2, y, p);
    return (gradient(x1, x2, y, p) / right) * loss(y, o1);
  };

/** A mutant whose forward pass leaves the biases out. */
export const forgetsBiases =
  (gradient: (...sample: [number, number, number, Parameters]) => number) =>
  (x1: number, x2: number, y: number, p: Parameters) =>
    gradient(x1, x2, y, withoutBiases(p));
