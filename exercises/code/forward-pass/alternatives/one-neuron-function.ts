const neuron = (inputs: number[], weights: number[], bias: number) =>
  1 / (1 + Math.exp(-inputs.reduce((z, input, i) => z + input * weights[i], bias)));

const forward = (x1: number, x2: number, { w1, w2, w3, w4, w5, w6, b1, b2, b3 }: Record<string, number>) => {
  const h1 = neuron([x1, x2], [w1, w2], b1);
  const h2 = neuron([x1, x2], [w3, w4], b2);
  return { o1: neuron([h1, h2], [w5, w6], b3), h2, h1 };
};
