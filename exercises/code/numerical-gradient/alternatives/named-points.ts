function numericalGradient(f: (x: number) => number, x: number, h: number) {
  const [left, right] = [x - h, x + h];
  return (f(right) - f(left)) / (right - left);
}
