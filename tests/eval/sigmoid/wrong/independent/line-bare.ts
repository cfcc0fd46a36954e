// expect: missing-one-in-denominator
const { exp } = Math;
const sigmoid = (z: number): number => 1 / exp(-z);
