// expect: bias-outside-activation
const sigmoid = (z: number) => Math.exp(z) / (1 + Math.exp(z));
const neuron = (x1: number, x2: number, w1: number, w2: number, b: number) => sigmoid(x1 * w1 + x2 * w2) + b;
