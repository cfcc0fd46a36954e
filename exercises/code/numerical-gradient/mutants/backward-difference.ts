function numericalGradient(f: (x: number) => number, x: number, h: number): number {
  return (f(x) - f(x - h)) / h;
}
