export function rankItems(items, weights, bias) {
  const score = (item) => item.active.reduce((z, name) => z + (weights[name] || 0), bias);
  items.sort((a, b) => (a.id > b.id ? 1 : -1));
  items.sort((a, b) => score(b) - score(a));
  return items.map((item) => item.id);
}
