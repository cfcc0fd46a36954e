const sigma = (z) => 1 / (1 + Math.exp(-z));
const dot = (u, v) => u.reduce((sum, each, i) => sum + each * v[i], 0);

function back(a, y, [layer, ...rest]) {
  if (!layer) return { gradients: [], byInput: a.map((out, k) => 2 * (out - y[k])) };
  const out = layer.w.map((row, k) => sigma(dot(row, a) + layer.b[k]));
  const later = back(out, y, rest);
  const delta = out.map((value, k) => later.byInput[k] * value * (1 - value));
  return {
    gradients: [delta.map((d) => a.map((input) => d * input)), ...later.gradients],
    byInput: a.map((_, i) => dot(delta, layer.w.map((row) => row[i]))),
  };
}

const gradientNorms = (x, y, layers) => back(x, y, layers).gradients.map((table) => Math.hypot(...table.flat()));
