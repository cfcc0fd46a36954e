// expect: forgets-left-half
function stableSigmoid(z: number): number {
  const size = z < 0 ? -z : z;
  return 1 / (1 + Math.exp(-size));
}
