/** Returns the probability of a click, given the names of the active features. */
function predictClick(active: string[], weights: Record<string, number>, bias: number): number {
  for (const name of active) {
  }
  return 0;
}
