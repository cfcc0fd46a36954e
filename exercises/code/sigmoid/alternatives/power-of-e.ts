export function sigmoid(z: number): number {
  return (1 + Math.E ** -z) ** -1;
}
