function neuron(weights, inputs) {
  let z = 0;
  for (let i = 0; i < weights.length; i++) z += weights[i] * inputs[i];
  return 1 / (1 + Math.exp(-z));
}

const mlpForward = (x, layers) => {
  const values = [x];
  for (const layer of layers) {
    const inputs = [...values[values.length - 1], 1];
    values.push(layer.w.map((row, k) => neuron([...row, layer.b[k]], inputs)));
  }
  return values.slice(1);
};
