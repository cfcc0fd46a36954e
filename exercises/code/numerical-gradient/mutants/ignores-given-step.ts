function numericalGradient(f: (x: number) => number, x: number, h: number): number {
  h = 1e-5;
  return (f(x + h) - f(x - h)) / (2 * h);
}
