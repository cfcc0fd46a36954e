// expect: sigmoid-derivative-of-activation
const sigma = (z: number): number => 1 / (1 + Math.exp(-z));
const sigmaPrime = (z: number): number => sigma(z) * (1 - sigma(z));
const gradW1 = (x1: number, x2: number, y: number, { w1, w2, w3, w4, w5, w6, b1, b2, b3 }: any): number => {
  const [h1, h2] = [sigma(w1 * x1 + w2 * x2 + b1), sigma(w3 * x1 + w4 * x2 + b2)];
  const o1 = sigma(w5 * h1 + w6 * h2 + b3);
  return -2 * (y - o1) * sigmaPrime(o1) * w5 * sigmaPrime(h1) * x1;
};
