// expect: unlisted
const s = (z: number) => 1 / (1 + Math.exp(-z));
const sigmoidDerivative = (z: number) => (s(z + 0.01) - s(z)) / 0.01;
