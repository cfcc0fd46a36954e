const stableSigmoid = (z: number) => 0.5 * (1 + Math.tanh(0.5 * z));
