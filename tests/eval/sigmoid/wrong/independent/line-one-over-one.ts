// expect: missing-parentheses
const { exp } = Math;
const sigmoid = (z: number): number => 1 / 1 + exp(-z);
