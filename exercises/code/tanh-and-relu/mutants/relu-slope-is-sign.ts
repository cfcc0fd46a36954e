function activations(z: number) {
  const t = Math.tanh(z);
  return { tanh: t, relu: Math.max(0, z), dtanh: 1 - t * t, drelu: Math.sign(z) };
}
