export const numericalGradient = (f: (x: number) => number, x: number, h: number) => {
  const right = (f(x + h) - f(x)) / h;
  const left = (f(x) - f(x - h)) / h;
  return (right + left) / 2;
};
