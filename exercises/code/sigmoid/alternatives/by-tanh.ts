function sigmoid(z) {
  return 0.5 * (1 + Math.tanh(0.5 * z));
}
