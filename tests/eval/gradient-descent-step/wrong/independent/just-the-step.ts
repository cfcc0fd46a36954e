// expect: returns-step-not-weight
const gradientStep = (w: number, g: number, lr: number) => lr * g;
