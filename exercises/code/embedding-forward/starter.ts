type Layer = { w: number[][]; b: number[] };
type Table = Record<string, number[]>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Returns the probability that the user clicks on the item; the last layer has a single neuron. */
function embeddingForward(user: string, item: string, users: Table, items: Table, layers: Layer[]): number {
  return 0;
}
