function embeddingGradient(user, item, clicked, users, items) {
  const [u, v] = [users[user], items[item]];
  let score = 0;
  for (const i in u) score += u[i] * v[i];
  const p = 1 / (1 + Math.exp(-score));
  const dLdp = clicked === 1 ? -1 / p : 1 / (1 - p);
  const dpdz = p * (1 - p);
  const chain = (vector) => vector.map((each) => dLdp * dpdz * each);
  return { user: chain(v), item: chain(u) };
}
