type Params = Record<'w1' | 'w2' | 'w3' | 'w4' | 'w5' | 'w6' | 'b1' | 'b2' | 'b3', number>;

function sigmoid(z: number): number {
  return 1 / (1 + Math.exp(-z));
}

/** Returns { h1, h2, o1 }: what each neuron of the network puts out. */
function forward(x1: number, x2: number, p: Params): { h1: number; h2: number; o1: number } {
  const h1 = 0;
  const h2 = 0;
  const o1 = 0;
  return { h1, h2, o1 };
}
