function templateEntry(x: number): number {
  return 2 * x;
}
