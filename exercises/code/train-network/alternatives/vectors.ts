/** The parameters as lists, layer by layer; the names come back at the end. */
function train(data, p, learningRate, epochs) {
  const sigma = (z) => Math.exp(z) / (Math.exp(z) + 1);
  const hidden = [
    [p.w1, p.w2, p.b1],
    [p.w3, p.w4, p.b2],
  ];
  const output = [p.w5, p.w6, p.b3];
  const dot = (a, b) => a.map((value, i) => value * b[i]).reduce((sum, value) => sum + value);
  const forward = (x) => {
    const h = [...hidden.map((row) => sigma(dot(row, x))), 1];
    return { h, o: sigma(dot(output, h)) };
  };

  const losses = Array.from({ length: epochs }, () => {
    for (const [x1, x2, y] of data) {
      const x = [x1, x2, 1];
      const { h, o } = forward(x);
      const delta = 2 * (o - y) * o * (1 - o);
      const deltas = [0, 1].map((k) => delta * output[k] * h[k] * (1 - h[k]));
      h.forEach((value, k) => (output[k] -= learningRate * delta * value));
      deltas.forEach((d, k) => x.forEach((value, i) => (hidden[k][i] -= learningRate * d * value)));
    }
    const squares = data.map(([x1, x2, y]) => (forward([x1, x2, 1]).o - y) ** 2);
    return squares.reduce((sum, square) => sum + square / data.length, 0);
  });

  const [[w1, w2, b1], [w3, w4, b2]] = hidden;
  const [w5, w6, b3] = output;
  return { p: { w1, w2, w3, w4, w5, w6, b1, b2, b3 }, losses };
}
