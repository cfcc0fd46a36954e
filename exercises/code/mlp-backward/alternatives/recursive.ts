const sigma = (z) => 1 / (1 + Math.exp(-z));
const dot = (u, v) => u.reduce((sum, each, i) => sum + each * v[i], 0);

/** Gradients of these layers, and of the loss by their input. */
function back(a, y, [layer, ...rest]) {
  if (!layer) return { gradients: [], byInput: a.map((out, k) => 2 * (out - y[k])) };
  const out = layer.w.map((row, k) => sigma(dot(row, a) + layer.b[k]));
  const later = back(out, y, rest);
  const b = out.map((value, k) => later.byInput[k] * value * (1 - value));
  return {
    gradients: [{ w: b.map((d) => a.map((input) => d * input)), b }, ...later.gradients],
    byInput: a.map((_, i) => dot(b, layer.w.map((row) => row[i]))),
  };
}

function mlpBackward(x, y, layers) {
  return back(x, y, layers).gradients;
}
