// expect: exponent-sign
const sigmoid = (z: number): number => Math.pow(1 + Math.E ** z, -1);
