function activations(z: number) {
  const t = 1 / (1 + Math.exp(-z));
  return { tanh: t, relu: Math.max(0, z), dtanh: t * (1 - t), drelu: z > 0 ? 1 : 0 };
}
