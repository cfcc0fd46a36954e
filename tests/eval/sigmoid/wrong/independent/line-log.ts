// expect: unlisted
const { exp, log } = Math;
const sigmoid = (z: number): number => -log(1 + exp(-z));
