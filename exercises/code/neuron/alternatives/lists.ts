const sigmoid = (z: number) => 0.5 + 0.5 * Math.tanh(z / 2);

const neuron = (x1: number, x2: number, ...[w1, w2, b]: number[]) =>
  sigmoid([x1 * w1, x2 * w2, b].reduce((sum, term) => sum + term));
