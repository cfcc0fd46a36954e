const relu = (z: number) => (z < 0 ? 0 : z);
const drelu = (z: number) => (z < 0 ? 0 : 1);

function activations(z: number) {
  const e = Math.exp(2 * z);
  const tanh = (e - 1) / (e + 1);
  return { tanh, relu: relu(z), dtanh: 1 - tanh ** 2, drelu: drelu(z) };
}
