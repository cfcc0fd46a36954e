function activations(z: number) {
  const t = Math.tanh(z);
  return { tanh: t, relu: Math.abs(z), dtanh: 1 - t * t, drelu: z > 0 ? 1 : 0 };
}
