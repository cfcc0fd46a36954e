// expect: diagnosis:constant
const gradientStep = (w: number, gradient: number, learningRate: number) => w - 0.5 * gradient * learningRate;
