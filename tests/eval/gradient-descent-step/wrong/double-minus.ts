// expect: gradient-ascent
function gradientStep(weight: number, slope: number, alpha: number): number {
  const change = -alpha * slope;
  return weight - change;
}
