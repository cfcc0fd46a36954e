// expect: missing-learning-rate
const gradientStep = (w: number, g: number, _rate: number): number => w + -1 * g;
