// e^z by its series, halved until small and squared back
function exp(z: number): number {
  let t = z / 1024;
  let sum = 1;
  let term = 1;
  for (let n = 1; n < 20; n++) {
    term *= t / n;
    sum += term;
  }
  for (let i = 0; i < 10; i++) sum *= sum;
  return sum;
}
function sigmoid(z: number): number {
  return exp(z) / (1 + exp(z));
}
