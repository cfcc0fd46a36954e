// expect: missing-activation
const sigmoid = (z: number): number => z;
