/** Returns the weight after one step of gradient descent; gradient is ∂L/∂w, the slope of the loss at w. */
function gradientStep(w: number, gradient: number, learningRate: number): number {
  return w;
}
