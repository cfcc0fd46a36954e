// expect: input-as-activation
function activations(z: number) {
  return { tanh: Math.tanh(z), relu: z > 0 ? z : 0, dtanh: 1 - z ** 2, drelu: z > 0 ? 1 : 0 };
}
