/** Returns the slope of the function f at x, measured between x − h and x + h. */
function numericalGradient(f: (x: number) => number, x: number, h: number): number {
  const here = f(x);
  return 0;
}
