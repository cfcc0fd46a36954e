/** Returns both functions at z, and both slopes there. */
function activations(z: number): { tanh: number; relu: number; dtanh: number; drelu: number } {
  return { tanh: 0, relu: 0, dtanh: 0, drelu: 0 };
}
