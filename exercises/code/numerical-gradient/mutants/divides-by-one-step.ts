function numericalGradient(f: (x: number) => number, x: number, h: number): number {
  return (f(x + h) - f(x - h)) / h;
}
