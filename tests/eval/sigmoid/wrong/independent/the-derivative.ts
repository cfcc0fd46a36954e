// expect: derivative-not-value
const sigmoid = (z: number): number => {
  const t = 1 / (1 + Math.exp(-z));
  return t * (1 - t);
};
