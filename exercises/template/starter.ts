/** Returns the slope of x² at x. */
function templateEntry(x: number): number {
  return 0;
}
