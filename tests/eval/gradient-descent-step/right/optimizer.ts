class Sgd {
  rate: number;
  constructor(rate: number) {
    this.rate = rate;
  }
  step(parameters: number[], gradients: number[]): number[] {
    return parameters.map((value, i) => value - this.rate * gradients[i]);
  }
}
function gradientStep(w: number, gradient: number, learningRate: number): number {
  return new Sgd(learningRate).step([w], [gradient])[0];
}
