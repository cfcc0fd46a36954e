// expect: step-not-sigmoid
const sigmoid = (z: number): number => z >= 0 ? 1 : 0;
