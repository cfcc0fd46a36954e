const sigmoid = (z: number) => {
  const e = Math.exp(z);
  return e / (e + 1);
};
