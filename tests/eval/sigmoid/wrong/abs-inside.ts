// expect: unlisted
const sigmoid = (z: number): number => 1 / (1 + Math.exp(-Math.abs(z)));
