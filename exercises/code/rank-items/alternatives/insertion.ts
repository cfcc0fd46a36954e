const rankItems = (items, weights, bias) => {
  const ranked = [];
  for (const { id, active } of items) {
    let z = bias;
    for (const name of active) z += weights[name] ?? 0;
    const p = 1 / (1 + Math.exp(-z));
    let at = 0;
    while (at < ranked.length && (ranked[at].p > p || (ranked[at].p === p && ranked[at].id < id))) at++;
    ranked.splice(at, 0, { id, p });
  }
  return ranked.map((each) => each.id);
};
