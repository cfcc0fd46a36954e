function templateEntry(x: number): number {
  return x;
}
