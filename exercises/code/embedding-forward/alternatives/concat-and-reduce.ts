const dot = (w, a) => w.reduce((sum, each, i) => sum + each * a[i], 0);
const sigma = (z) => 1 / (1 + Math.exp(-z));

const embeddingForward = (user, item, users, items, layers) =>
  layers.reduce((a, { w, b }) => w.map((row, k) => sigma(dot(row, a) + b[k])), users[user].concat(items[item]))[0];
